import { useRef } from 'react';
import { i18n } from '#i18n';
import { RunningNote } from '../../components/RunningNote';
import { useEnd } from '../../components/use-end';
import { useView } from '../../components/view-context';
import { momentWords } from '../../components/words';
import { NO_PASS, type Pass, passedUntil, passOnce } from '../../core/pass';
import './LetThrough.css';

/** Where ChatGPT is not opened at once: a way through for once, and a pass that holds, until when, and how to give it back. */
export function LetThrough() {
  const gentle = useView((view) => view.settings.level === 'gentle');
  const pass = useView((view) => view.pass);
  const changePass = useView((view) => view.changePass);
  const end = useEnd((now) => passedUntil(pass, now));
  const group = useRef<HTMLDivElement>(null);
  if (gentle) return null;

  const change = async (to: Pass) => {
    // What was pressed is gone; the reader goes on at the result.
    if ((await changePass(() => to)) === 'saved') group.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of one form; this holds no field
    <div
      className="let-through"
      role="group"
      aria-label={i18n.t('popup.pass.title')}
      tabIndex={-1}
      ref={group}
    >
      {end === null ? (
        <>
          <button
            className="button"
            type="button"
            onClick={() => void change(passOnce(Temporal.Now.instant()))}
          >
            {i18n.t('popup.pass.once')}
          </button>
          <p className="soft">{i18n.t('popup.pass.hint')}</p>
        </>
      ) : (
        <RunningNote
          words={passWords(pass, end)}
          endLabel={i18n.t('popup.pass.give_back')}
          onEnd={() => void change(NO_PASS)}
        />
      )}
    </div>
  );
}

function passWords(pass: Pass, end: Temporal.Instant): string {
  const words = { end: momentWords(end, Temporal.Now.zonedDateTimeISO()) };
  return pass.once ? i18n.t('popup.pass.once_until', words) : i18n.t('popup.pass.until', words);
}
