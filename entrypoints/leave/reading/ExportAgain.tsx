import { useId } from 'react';
import { i18n } from '#i18n';
import { useDesk } from '../archive/desk';
import { pickedFiles } from '../importing/given-files';

/** Pictures and files stay in the export: it is asked for, once a visit, and nothing is imported twice. */
export function ExportAgain({ file }: { file: string }) {
  const id = useId();
  const give = useDesk((desk) => desk.give);
  const running = useDesk((desk) => desk.importing.stage === 'running');
  return (
    <div className="file-button">
      <p className="soft">{i18n.t('leave.asset.needs_export', { file })}</p>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        multiple
        disabled={running}
        onChange={(event) => {
          const files = pickedFiles(event.currentTarget.files);
          if (files.length > 0) void give(files);
        }}
      />
      <label className="button" htmlFor={id}>
        {i18n.t('leave.asset.give_export')}
      </label>
    </div>
  );
}
