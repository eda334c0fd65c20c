import { i18n } from '#i18n';
import { dateWords } from '../../../components/words';
import type { Figures } from '../../../core/figures';

/** What the earlier attempts came to. */
export function Attempts({ attempts }: { attempts: readonly Figures[] }) {
  if (attempts.length === 0) return null;
  return (
    <>
      <h4 id="attempts-title">{i18n.t('options.count.attempts')}</h4>
      <ul className="attempts" aria-labelledby="attempts-title">
        {attempts.map((attempt) => (
          <li key={attempt.quitDate.toString()}>
            <p>{attemptWords(attempt)}</p>
            <p className="soft">
              {[
                i18n.t('options.count.kept', attempt.daysKept),
                i18n.t('options.count.slip_count', attempt.slips),
                i18n.t('options.count.longest', attempt.longestStreak),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function attemptWords({ quitDate, days }: Figures): string {
  return i18n.t('options.count.attempt', {
    from: dateWords(quitDate),
    until: dateWords(quitDate.add({ days })),
  });
}
