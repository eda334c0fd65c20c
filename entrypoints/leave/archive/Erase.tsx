import { useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { ArchiveProblem } from '../../../state/archive/archive-problem';
import { problemOf, useDesk } from './desk';
import { problemWords } from './problem-words';
import './Erase.css';

/** Deletes the archive, after asking. */
export function Erase() {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const erase = useDesk((desk) => desk.erase);
  const [problem, setProblem] = useState<ArchiveProblem | null>(null);
  const [erasing, setErasing] = useState(false);

  const perform = async () => {
    setErasing(true);
    try {
      await erase();
      dialog.current?.close();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setErasing(false);
    }
  };

  return (
    <>
      <button
        className="button"
        type="button"
        onClick={() => {
          setProblem(null);
          dialog.current?.showModal();
        }}
      >
        {i18n.t('leave.erase.open')}
      </button>
      <dialog ref={dialog} className="erase" aria-labelledby={id}>
        <h2 id={id}>{i18n.t('leave.erase.title')}</h2>
        <p>{i18n.t('leave.erase.text')}</p>
        {problem !== null && (
          <p className="problem" role="alert">
            {problemWords(problem)}
          </p>
        )}
        <div className="row">
          <button className="button" type="button" onClick={() => dialog.current?.close()}>
            {i18n.t('leave.erase.keep')}
          </button>
          <button
            className="button danger"
            type="button"
            disabled={erasing}
            onClick={() => void perform()}
          >
            {i18n.t('leave.erase.do')}
          </button>
        </div>
      </dialog>
    </>
  );
}
