import { defineConfig } from 'wxt';

// Temporal is native from these versions on (DESIGN: dates are local calendar dates).
const OLDEST_CHROME = '144';
const OLDEST_FIREFOX = '139.0';

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  imports: false,
  manifestVersion: 3,
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  // The banner's colours rely on light-dark(), which must not be lowered for older browsers.
  vite: () => ({ build: { cssTarget: ['chrome144', 'firefox139'] } }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: 'Adieu',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'alarms'],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'adieu@adieu.invalid',
              strict_min_version: OLDEST_FIREFOX,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: OLDEST_CHROME }),
  }),
});
