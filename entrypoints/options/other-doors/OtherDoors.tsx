import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { useToday } from '../../../components/use-today';
import { useView } from '../../../components/view-context';
import { defaultAlternative } from '../../../core/alternatives';
import { Keys } from './Keys';
import './OtherDoors.css';

// Firefox for Android has neither an address bar for extensions, nor menus, nor keyboard commands.
const hasAddressBar = 'omnibox' in browser;
const hasMenus = 'contextMenus' in browser;
const hasCommands = 'commands' in browser;

/** Ways to an alternative that do not begin on ChatGPT: the address bar, the menu on selected text, keys. */
export function OtherDoors() {
  const settings = useView((view) => view.settings);
  const there = defaultAlternative(settings, useToday());
  if (!hasAddressBar && !hasMenus && !hasCommands) {
    return <p>{i18n.t('options.other_doors.none')}</p>;
  }
  return (
    <>
      <p>
        {there === null
          ? i18n.t('options.other_doors.lead_without')
          : i18n.t('options.other_doors.lead', { name: there.name })}
      </p>
      {hasAddressBar && (
        <section className="part" aria-labelledby="address-bar-title">
          <h3 id="address-bar-title">{i18n.t('options.other_doors.address_bar')}</h3>
          <p>{i18n.t('options.other_doors.address_bar_how')}</p>
          <dl className="keys">
            <div>
              <dt>{i18n.t('options.other_doors.ask_first')}</dt>
              <dd>
                <kbd>{i18n.t('options.other_doors.ask_first_example')}</kbd>
              </dd>
            </div>
            <div>
              <dt>{i18n.t('options.other_doors.ask_by_name')}</dt>
              <dd>
                <kbd>{i18n.t('options.other_doors.ask_by_name_example')}</kbd>
              </dd>
            </div>
          </dl>
        </section>
      )}
      {hasMenus && (
        <section className="part" aria-labelledby="menu-title">
          <h3 id="menu-title">{i18n.t('options.other_doors.menu')}</h3>
          <p>{i18n.t('options.other_doors.menu_how')}</p>
        </section>
      )}
      {hasCommands && (
        <section className="part" aria-labelledby="keys-title">
          <h3 id="keys-title">{i18n.t('options.other_doors.keys')}</h3>
          <Keys />
        </section>
      )}
    </>
  );
}
