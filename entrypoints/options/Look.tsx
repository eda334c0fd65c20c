import { i18n } from '#i18n';
import { Radios } from '../../components/Radios';
import { useView } from '../../components/view-context';
import type { Theme } from '../../core/settings';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** Light or dark; and where the language comes from. */
export function Look() {
  const chosen = useView((view) => view.settings.theme);
  const change = useView((view) => view.changeSettings);
  return (
    <>
      <Radios
        legend={i18n.t('options.look.theme')}
        choices={THEMES}
        chosen={chosen}
        wordsOf={(theme) => i18n.t(`options.look.${theme}`)}
        onChoose={(theme) => void change((settings) => ({ ...settings, theme }))}
      />
      <p className="soft">{i18n.t('options.look.language')}</p>
    </>
  );
}
