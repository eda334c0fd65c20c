import { useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { ChangeOutcome } from '../../state/view';
import './Question.css';

/** One of the things that can be answered; all weigh the same. */
export interface Answer {
  label: string;
  /** Does what the answer says. */
  give: () => Promise<ChangeOutcome>;
  /** What is said when that is done. */
  reply: string;
  /** Makes it as if nothing had been answered. */
  takeBack?: () => Promise<ChangeOutcome>;
}

/** A question and what can be answered. */
export interface Asked {
  words: string;
  answers: readonly Answer[];
}

interface Props {
  /** Null while there is nothing to ask. */
  question: Asked | null;
}

/** Asks something, once, and says what became of the answer for as long as the popup is open. */
export function Question({ question }: Props) {
  // The question is kept beside its answer: giving one makes the question go, and the reply must not go with it.
  const [given, setGiven] = useState<{ to: Asked; answer: Answer; saved: boolean } | null>(null);
  const group = useRef<HTMLDivElement>(null);
  const id = useId();
  const asked = given?.to ?? question;
  if (asked === null) return null;

  const give = async (answer: Answer) => {
    setGiven({ to: asked, answer, saved: false });
    const saved = (await answer.give()) === 'saved';
    setGiven(saved ? { to: asked, answer, saved } : null);
    // What was pressed is gone; the reader goes on at the reply.
    if (saved) group.current?.focus();
  };
  const takeBack = async ({ takeBack: undo }: Answer) => {
    if ((await undo?.()) !== 'saved') return;
    setGiven(null);
    group.current?.focus();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of one form; this holds no field
    <div className="question" role="group" aria-labelledby={id} tabIndex={-1} ref={group}>
      {given?.saved ? (
        <div className="row">
          <p id={id}>{given.answer.reply}</p>
          {given.answer.takeBack !== undefined && (
            <button
              className="button quiet"
              type="button"
              onClick={() => void takeBack(given.answer)}
            >
              {i18n.t('popup.question.undo')}
            </button>
          )}
        </div>
      ) : (
        <>
          <p id={id}>{asked.words}</p>
          <div className="row">
            {asked.answers.map((answer) => (
              <button
                className="button"
                type="button"
                key={answer.label}
                onClick={() => void give(answer)}
              >
                {answer.label}
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
