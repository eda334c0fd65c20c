import { type ChangeEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { type Importing, useDesk } from '../archive/desk';
import { problemWords } from '../archive/problem-words';
import { pickedFiles } from '../importing/given-files';

interface Props {
  /** The export's name. */
  file: string;
  /** Whether it was at hand, and was moved, changed or deleted since. */
  gone: boolean;
  /** Whether it is being looked for anew. */
  waiting: boolean;
}

/** Pictures and files stay in the export: it is asked for, once a visit, and nothing is imported twice. */
export function ExportAgain({ file, gone, waiting }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const give = useDesk((desk) => desk.give);
  const importing = useDesk((desk) => desk.importing);
  const running = importing.stage === 'running';
  const [given, setGiven] = useState<'no' | 'giving' | 'yes'>('no');
  useLayoutEffect(() => {
    const input = field.current;
    // With the picture there the field is gone; whoever gave the export by keyboard reads on.
    return () => {
      if (input !== null && input === document.activeElement) {
        input.closest<HTMLElement>('.thread')?.focus({ preventScroll: true });
      }
    };
  }, []);
  const pick = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const files = pickedFiles(input.files);
    // So that the same file can be given again.
    input.value = '';
    if (files.length === 0) return;
    setGiven('giving');
    await give(files);
    setGiven('yes');
  };
  return (
    <div className="file-button">
      <p className="soft">
        {i18n.t(gone ? 'leave.asset.gone' : 'leave.asset.needs_export', { file })}
      </p>
      <input
        id={id}
        ref={field}
        className="visually-hidden"
        type="file"
        multiple
        aria-disabled={running}
        onClick={(event) => running && event.preventDefault()}
        onChange={(event) => void pick(event)}
      />
      <label className="button" htmlFor={id}>
        {i18n.t('leave.asset.give_export')}
      </label>
      <p className="soft" role="status">
        {given === 'giving' && i18n.t('leave.find.running')}
      </p>
      {given === 'yes' && !running && !waiting && (
        <p className="problem" role="alert">
          {whyNot(importing, file)}
        </p>
      )}
    </div>
  );
}

/** Why what was given did not bring it. */
function whyNot(importing: Importing, file: string): string {
  if (importing.stage === 'failed') return problemWords(importing.problem);
  return i18n.t('leave.asset.not_in_it', { file });
}
