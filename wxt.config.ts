import { minify } from '@swc/core';
import type { Plugin } from 'vite';
import { defineConfig, type ResolvedPublicFile } from 'wxt';
import { withoutUnused } from './scripts/lib/without-unused';

// Temporal is native from Chrome 144 and Firefox 139 on; Firefox knows the declaration that nothing is
// collected from 140 on (142 on Android), and the validator of its store asks for versions that do.
const OLDEST_CHROME = '144';
const OLDEST_FIREFOX = '140.0';
const OLDEST_FIREFOX_FOR_ANDROID = '142.0';

// "No network request, ever", enforced by the browser: Adieu's pages can load what is in the package, and
// connect to nothing. `unsafe-inline` is for styles only. The archive's worker compiles SQLite, a WebAssembly file of
// the package (`wasm-unsafe-eval`), which it fetches from the package (`connect-src 'self'` is this extension alone).
// `blob:` is what the page itself holds in memory: pictures and recordings out of the person's own export.
const PAGES_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob:",
  'media-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Starts the content script without WXT's wrapper: its context weighs as much as the banner, costs time on every page load and
 * greets older scripts by an event on `document` that carries the extension's id, where the page can hear it; its logger says
 * nothing in production. The script's door.ts notices by itself when the extension is gone.
 */
function contentScriptByItself(): Plugin {
  return {
    name: 'adieu:content-script-by-itself',
    apply: 'build',
    load: {
      order: 'pre',
      filter: { id: /virtual:wxt-content-script-isolated-world-entrypoint\?/ },
      handler: (id) => `import script from ${JSON.stringify(id.split('?')[1])}; script.main();`,
    },
  };
}

/** A second minifier finds what the first one has left: every page of ChatGPT pays for what the content script weighs. */
function minifiedAgain(): Plugin {
  return {
    name: 'adieu:minified-again',
    apply: 'build',
    async generateBundle({ format }, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const options = { compress: true, mangle: true, module: format === 'es' };
        chunk.code = (await minify(chunk.code, options)).code;
      }
    },
  };
}

/** The popup's module waits for its first frame: entrypoints/glance starts it. */
function moduleAfterGlance(): Plugin {
  return {
    name: 'adieu:module-after-glance',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.includes('/glance.js')
          ? html
              .replace(
                /<script type="module"[^>]* src="([^"]+)"><\/script>/,
                '<meta name="module" content="$1">',
              )
              .replace(/<link rel="modulepreload"[^>]*>/g, '')
          : html,
    },
  };
}

/** Takes the spaces out of the texts' files, an eighth of what they weigh. */
function tighten(file: ResolvedPublicFile): void {
  if (!file.relativeDest.endsWith('messages.json') || !('contents' in file)) return;
  file.contents = JSON.stringify(JSON.parse(file.contents));
}

/**
 * Pages are written against React and run on Preact, which has its interface and takes 200 KB off the package.
 * https://preactjs.com/guide/v10/switching-to-preact
 */
const PREACT_FOR_REACT = {
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-dev-runtime',
  'react-dom/client': 'preact/compat/client',
  'react-dom': 'preact/compat',
  react: 'preact/compat',
};

/**
 * What pages share lies in a few files, of each of which a page needs nearly all. Otherwise there is a file for every set of
 * pages that have something in common: some fifty for the settings alone, and each costs the browser a question.
 */
function sharedInFewFiles(): Plugin {
  const shared = {
    name: 'shared',
    minShareCount: 2,
    entriesAware: true,
    entriesAwareMergeThreshold: 20_000,
  };
  return {
    name: 'adieu:shared-in-few-files',
    apply: 'build',
    outputOptions: (output) =>
      // What is one file by itself (the content script, the glance) has nothing to share.
      output.format === 'es' ? { ...output, codeSplitting: { groups: [shared] } } : null,
  };
}

export default defineConfig({
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  imports: false,
  hooks: { 'build:publicAssets': (_, files) => files.forEach(tighten) },
  manifestVersion: 3,
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  // The banner's colours rely on light-dark(), which must not be lowered for older browsers.
  vite: () => ({
    plugins: [
      moduleAfterGlance(),
      contentScriptByItself(),
      withoutUnused(),
      sharedInFewFiles(),
      minifiedAgain(),
    ],
    // What is in the package is at hand: nothing is gained by naming it beforehand.
    build: { cssTarget: ['chrome144', 'firefox139'], modulePreload: false },
    worker: { format: 'es', plugins: () => [withoutUnused(), minifiedAgain()] },
    resolve: { alias: PREACT_FOR_REACT },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    short_name: 'Adieu',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'contextMenus'],
    // Asked for when somebody switches a reminder on, given back with the last one (docs/PRIVACY.md).
    optional_permissions: ['notifications'],
    omnibox: { keyword: 'adieu' },
    // Without suggested keys: each that is easy to press belongs to a browser, a screen reader or a keyboard layout.
    commands: {
      _execute_action: { description: '__MSG_commands_open_popup__' },
      'toggle-nudges': { description: '__MSG_commands_toggle_nudges__' },
      'open-alternative': { description: '__MSG_commands_open_alternative__' },
    },
    // While developing, WXT loads the pages from its own server.
    ...(mode === 'production'
      ? { content_security_policy: { extension_pages: PAGES_POLICY } }
      : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'adieu@adieu.invalid',
              strict_min_version: OLDEST_FIREFOX,
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: OLDEST_FIREFOX_FOR_ANDROID },
          },
        }
      : { minimum_chrome_version: OLDEST_CHROME }),
  }),
});
