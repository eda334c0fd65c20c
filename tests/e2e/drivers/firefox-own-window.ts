import { answerOf, type Bidi } from './firefox-bidi.ts';

/** Evaluates in the browser's own window, which --remote-allow-system-access opens to tests; awaits a promise. */
export async function inOwnWindow(bidi: Bidi, expression: string): Promise<unknown> {
  const { contexts } = await bidi('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const window = contexts?.find(({ url }) => url.endsWith('browser.xhtml'));
  if (!window) throw new Error('Firefox does not show its own window: is system access off?');
  const target = { context: window.context };
  return answerOf(await bidi('script.evaluate', { expression, target, awaitPromise: true }));
}

/** Runs in every process, the extension's included, where all its pages share the module that writes to the disk. */
const inEachProcess = `
  const { ExtensionStorageLocalIDB } = ChromeUtils.importESModule('resource://gre/modules/ExtensionStorageIDB.sys.mjs');
  ExtensionStorageLocalIDB.prototype.set = async () => {
    throw new DOMException('The storage is full', 'QuotaExceededError');
  };`;
export const refuseStorage = `Services.ppmm.loadProcessScript('data:,' + ${JSON.stringify(encodeURIComponent(inEachProcess))}, false)`;

/** One site may use a fifth of what all may use (Firefox's QuotaManager), which is looked up when the storage begins anew. */
const SHARES = 5;

/** Limits what each site and extension may keep on the disk. */
export function limitStorage(bytes: number | null): string {
  const limit = bytes === null ? -1 : Math.floor((bytes * SHARES) / 1024);
  return `
    Services.prefs.setBoolPref('dom.quotaManager.testing', true);
    Services.prefs.setIntPref('dom.quotaManager.temporaryStorage.fixedLimit', ${limit});
    new Promise((resolve) => { Services.qms.reset().callback = () => resolve(); })`;
}

/** Headless Firefox closes what it cannot show: what shows notifications is replaced by something that takes them and keeps still. */
export const takeNotifications = `(() => {
  const shows = {
    QueryInterface: ChromeUtils.generateQI(['nsIAlertsService']),
    showAlert: (alert, listener) => listener.observe(null, 'alertshow', alert.cookie),
    closeAlert: () => {},
  };
  Components.manager.QueryInterface(Ci.nsIComponentRegistrar).registerFactory(
    Services.uuid.generateUUID(),
    'notifications of the tests',
    '@mozilla.org/alerts-service;1',
    { createInstance: (iid) => shows.QueryInterface(iid) },
  );
})()`;
