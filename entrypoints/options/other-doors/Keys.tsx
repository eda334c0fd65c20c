import type { Commands } from 'webextension-polyfill';
import { i18n } from '#i18n';
import { ChangeKeys } from './ChangeKeys';
import { useCommands } from './use-commands';

/** Every keyboard command with the keys it has now, and how to change them. */
export function Keys() {
  const commands = useCommands();
  return (
    <>
      <dl className="keys">
        {commands.map((command) => (
          <div key={command.name}>
            <dt>{commandWords(command)}</dt>
            <dd>
              {command.shortcut ? (
                <kbd>{command.shortcut}</kbd>
              ) : (
                <span className="soft">{i18n.t('options.other_doors.no_key')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <ChangeKeys />
    </>
  );
}

/** Browsers have no words for the command of the toolbar button, or words of their own. */
function commandWords({ name = '', description }: Commands.Command): string {
  if (name === '_execute_action') return i18n.t('commands.open_popup');
  return description || name;
}
