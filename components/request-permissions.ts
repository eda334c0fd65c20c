import browser, { type Permissions } from 'webextension-polyfill';

/**
 * Asks the person for permissions; a browser that does not ask for them here has refused. Must be called from a click, or none asks.
 *
 * @returns whether Adieu has them now
 */
export async function requestPermissions(permissions: Permissions.Permissions): Promise<boolean> {
  try {
    return await browser.permissions.request(permissions);
  } catch (error) {
    console.error(error);
    return false;
  }
}
