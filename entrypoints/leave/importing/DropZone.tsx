import { type ChangeEvent, type DragEvent, useId, useState } from 'react';
import { i18n } from '#i18n';
import { problemOf, useDesk } from '../archive/desk';
import { problemWords } from '../archive/problem-words';
import { droppedFiles, pickedFiles } from './given-files';

/** Where an export is dropped or picked: a zip, files, or a folder. */
export function DropZone() {
  const give = useDesk((desk) => desk.give);
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState('');

  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    try {
      await give(await droppedFiles(event.dataTransfer));
    } catch (error) {
      setProblem(problemWords(problemOf(error)));
    }
  };
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    const field = event.currentTarget;
    const files = pickedFiles(field.files);
    // So that the same file can be given again.
    field.value = '';
    if (files.length > 0) void give(files);
  };

  return (
    // The drop is an extra for the mouse; everybody has the two buttons in it.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className="drop-zone"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <p className="drop-zone-words">{i18n.t('leave.import.drop')}</p>
      <div className="row">
        <FileButton words={i18n.t('leave.import.pick')} onPick={pick} primary />
        <FileButton words={i18n.t('leave.import.pick_folder')} onPick={pick} folder />
      </div>
      <p className="soft">{i18n.t('leave.import.private')}</p>
      {problem !== '' && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

interface FileButtonProps {
  words: string;
  onPick: (event: ChangeEvent<HTMLInputElement>) => void;
  primary?: boolean;
  folder?: boolean;
}

function FileButton({ words, onPick, primary = false, folder = false }: FileButtonProps) {
  const id = useId();
  return (
    <span className="file-button">
      <input
        id={id}
        className="visually-hidden"
        type="file"
        multiple
        {...(folder ? { webkitdirectory: '' } : { accept: '.zip,.json,application/zip' })}
        onChange={onPick}
      />
      <label className={primary ? 'button primary' : 'button'} htmlFor={id}>
        {words}
      </label>
    </span>
  );
}
