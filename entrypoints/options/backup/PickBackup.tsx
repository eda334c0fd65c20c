import { type DragEvent, useState } from 'react';
import { i18n } from '#i18n';

interface Props {
  onChoose: (files: readonly File[]) => void;
}

/** Takes a file, chosen or dropped. */
export function PickBackup({ onChoose }: Props) {
  const [over, setOver] = useState(false);
  const keep = (event: DragEvent) => {
    // Otherwise the browser would open the file in place of this page.
    event.preventDefault();
    setOver(event.type === 'dragover');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same.
    <div
      className="pick-backup"
      data-over={over}
      onDragOver={keep}
      onDragLeave={keep}
      onDrop={(event) => {
        keep(event);
        onChoose([...event.dataTransfer.files]);
      }}
    >
      <label className="button">
        <input
          className="visually-hidden"
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget: field }) => {
            onChoose([...(field.files ?? [])]);
            // So that the same file can be chosen once more.
            field.value = '';
          }}
        />
        {i18n.t('options.backup.choose')}
      </label>
      <span className="soft">{i18n.t('options.backup.drop')}</span>
    </div>
  );
}
