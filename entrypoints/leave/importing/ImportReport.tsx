import { useLayoutEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { Fold } from '../../../components/Fold';
import { NOTE_KINDS } from '../../../core/archive/note';
import { type Report, SKIPPED_WHY } from '../../../core/archive/report';
import { keyOf } from '../archive/problem-words';
import { numberWords } from '../archive/words';

interface Props {
  report: Report;
  onClose: () => void;
}

/** What an import did: what is there now, what had to be mended, and what was skipped and why. */
export function ImportReport({ report, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <div className="import-report">
      <h3 ref={heading} tabIndex={-1}>
        {i18n.t('leave.report.title')}
      </h3>
      <ul>
        {mainLines(report).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Notes report={report} />
      <Skipped report={report} />
      <div className="row">
        <button className="button" type="button" onClick={onClose}>
          {i18n.t('leave.report.close')}
        </button>
      </div>
    </div>
  );
}

function mainLines({ conversations, messages, assets, keptRaw }: Report): string[] {
  const { added, updated, unchanged, skipped } = conversations;
  return [
    i18n.t('leave.report.added', added, [numberWords(added)]),
    updated > 0 && i18n.t('leave.report.updated', updated, [numberWords(updated)]),
    unchanged > 0 && i18n.t('leave.report.unchanged', unchanged, [numberWords(unchanged)]),
    skipped > 0 && i18n.t('leave.report.skipped', skipped, [numberWords(skipped)]),
    keptRaw > 0 && i18n.t('leave.report.kept_raw', keptRaw, [numberWords(keptRaw)]),
    i18n.t('leave.report.messages', messages, [numberWords(messages)]),
    assets.found > 0 && i18n.t('leave.report.assets', assets.found, [numberWords(assets.found)]),
    assets.missing > 0 &&
      i18n.t('leave.report.assets_missing', assets.missing, [numberWords(assets.missing)]),
  ].filter((line) => line !== false);
}

function Notes({ report: { notes } }: { report: Report }) {
  const lines = NOTE_KINDS.flatMap((kind) => {
    const count = notes[kind] ?? 0;
    const words = () => i18n.t(`leave.note.${keyOf(kind)}`, count, [numberWords(count)]);
    return count === 0 ? [] : [words()];
  });
  if (lines.length === 0) return null;
  return (
    <>
      <p>{i18n.t('leave.report.mended')}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function Skipped({ report: { skipped, named } }: { report: Report }) {
  const reasons = SKIPPED_WHY.filter((why) => (skipped[why] ?? 0) > 0);
  const count = reasons.reduce((sum, why) => sum + (skipped[why] ?? 0), 0);
  if (count === 0) return null;
  return (
    <>
      <p>{i18n.t('leave.report.skipped_title')}</p>
      <ul>
        {reasons.map((why) => (
          <li key={why}>
            {i18n.t(`leave.skipped.${keyOf(why)}`)}{' '}
            <span className="soft">({numberWords(skipped[why] ?? 0)})</span>
            <Fold
              summary={i18n.t('leave.report.names')}
              about={i18n.t(`leave.skipped.${keyOf(why)}`)}
            >
              <ul>
                {named
                  .filter((one) => one.why === why)
                  .map(({ name }, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: names repeat, and the list never changes
                    <li key={place}>
                      <bdi>{name}</bdi>
                    </li>
                  ))}
              </ul>
            </Fold>
          </li>
        ))}
      </ul>
      {named.length < count && (
        <p className="soft">
          {i18n.t('leave.report.not_named', count - named.length, [
            numberWords(count - named.length),
          ])}
        </p>
      )}
    </>
  );
}
