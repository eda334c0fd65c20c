import { useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { QuitDateForm } from './QuitDateForm';
import { useSaveQuitDate } from './use-save-quit-date';

interface Props {
  today: Temporal.PlainDate;
  onSaved: () => void;
}

/** The first step: today, another day, or still thinking, which is an answer as good as the others. */
export function QuitDateChoices({ today, onSaved }: Props) {
  const [answer, setAnswer] = useState<'none-yet' | 'another-day' | 'thinking'>('none-yet');
  const save = useSaveQuitDate(today, onSaved);
  const backToQuestion = () => setAnswer('none-yet');

  if (answer === 'another-day') {
    return <QuitDateForm date={null} today={today} onSaved={onSaved} onCancel={backToQuestion} />;
  }
  if (answer === 'thinking') return <StillThinking onDecided={backToQuestion} />;
  return (
    <div className="quit-date-choices">
      <button className="button primary" type="button" onClick={() => void save(today)}>
        {i18n.t('quit_date.today')}
      </button>
      <button className="button" type="button" onClick={() => setAnswer('another-day')}>
        {i18n.t('quit_date.another_day')}
      </button>
      <button className="button quiet" type="button" onClick={() => setAnswer('thinking')}>
        {i18n.t('quit_date.thinking')}
      </button>
    </div>
  );
}

function StillThinking({ onDecided }: { onDecided: () => void }) {
  const words = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => words.current?.focus(), []);
  return (
    <>
      <p tabIndex={-1} ref={words}>
        {i18n.t('quit_date.thinking_words')}
      </p>
      <div>
        <button className="button" type="button" onClick={onDecided}>
          {i18n.t('quit_date.decided')}
        </button>
      </div>
    </>
  );
}
