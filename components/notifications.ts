import browser, { type Permissions } from 'webextension-polyfill';

/** The permission that reminders need. It is optional: asked for when the first is switched on, given back with the last. */
export const NOTIFICATIONS: Permissions.Permissions = { permissions: ['notifications'] };

/** Whether the browser lets Adieu show notifications now. */
export function areNotificationsAllowed(): Promise<boolean> {
  return browser.permissions.contains(NOTIFICATIONS);
}
