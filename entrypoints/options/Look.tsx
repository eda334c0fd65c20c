import { useId } from 'react';
import { i18n } from '#i18n';
import { useView } from '../../components/view-context';
import type { Theme } from '../../core/settings';
import './Look.css';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** Light or dark; and where the language comes from. */
export function Look() {
  const chosen = useView((view) => view.settings.theme);
  const change = useView((view) => view.changeSettings);
  const name = useId();
  return (
    <>
      <fieldset className="themes">
        <legend>{i18n.t('options.look.theme')}</legend>
        {THEMES.map((theme) => (
          <label key={theme}>
            <input
              type="radio"
              name={name}
              checked={theme === chosen}
              onChange={() => void change((settings) => ({ ...settings, theme }))}
            />
            {i18n.t(`options.look.${theme}`)}
          </label>
        ))}
      </fieldset>
      <p className="soft">{i18n.t('options.look.language')}</p>
    </>
  );
}
