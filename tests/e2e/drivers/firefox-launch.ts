import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { Json, LaunchOptions } from '../driver.ts';
import { findExecutable } from './executables.ts';
import type { Room } from './extension-copy.ts';
import { readJson } from './json.ts';

/** The name under which the extension's own pages are reached, fixed so that the tests know it. */
export const UUID = 'ad1e0000-0000-4000-8000-000000000000';

/** Starts Firefox with the room's profile, the extension not yet in it. Throws when there is no Firefox. */
export async function firefoxWithout(options: LaunchOptions, room: Room): Promise<Browser> {
  await hideToolbars(room.profile);
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable ?? findExecutable('firefox'),
    headless: options.headless ?? true,
    userDataDir: room.profile,
    acceptInsecureCerts: options.replica !== null,
    defaultViewport: null,
    // Watching the network would hold the replica's stream back, and nothing here reads it.
    networkEnabled: false,
    issuesEnabled: false,
    args: ['--remote-allow-system-access', '--width=1280', '--height=848'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [await idOf(room.extension)]: UUID }),
      'extensions.webextOptionalPermissionPrompts': !options.grantsNotifications,
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...LESS_WORK,
      // 0 dark, 1 light.
      'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
      'ui.prefersReducedMotion': options.reducedMotion ? 1 : 0,
      ...(options.replica
        ? {
            'network.proxy.type': 1,
            'network.proxy.http': '127.0.0.1',
            'network.proxy.http_port': options.replica.proxyPort,
            'network.proxy.ssl': '127.0.0.1',
            'network.proxy.ssl_port': options.replica.proxyPort,
            'network.proxy.allow_hijacking_localhost': true,
          }
        : {}),
    },
  });
}

/**
 * Spares a third of what all scenarios take of the processor: the browser's own movements (a tab that opens), its statistics and
 * its memory of tabs, its spell checker, processes that end and begin with each tab, and half of all frames, which cost much
 * where there is no graphics card.
 */
const LESS_WORK = {
  'toolkit.legacyUserProfileCustomizations.stylesheets': true,
  'toolkit.cosmeticAnimations.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'browser.sessionstore.interval': 600_000,
  'browser.sessionstore.resume_from_crash': false,
  'layout.spellcheckDefault': 0,
  'dom.ipc.processPrelaunch.enabled': false,
  'dom.ipc.keepProcessesAlive.web': 2,
  'dom.ipc.keepProcessesAlive.webIsolated': 4,
  'layout.frame_rate': 30,
};

/** Drawn anew with every tab that opens, a fifth of what opening one costs. The button for Adieu's popup stays. */
const HIDDEN = '#TabsToolbar, #urlbar-container, #PersonalToolbar { display: none }';

async function hideToolbars(profile: string): Promise<void> {
  const folder = join(profile, 'chrome');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'userChrome.css'), HIDDEN);
}

async function idOf(extension: string): Promise<string> {
  const { browser_specific_settings: settings } = await readJson(join(extension, 'manifest.json'));
  const gecko = isObject(settings) ? settings.gecko : null;
  if (!isObject(gecko) || typeof gecko.id !== 'string') {
    throw new Error('The extension has no gecko id: is it the Firefox build?');
  }
  return gecko.id;
}

function isObject(json: Json | undefined): json is { [key: string]: Json | undefined } {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
