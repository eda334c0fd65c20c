import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserName } from '../driver.ts';

const override = { chromium: 'ADIEU_CHROMIUM', firefox: 'ADIEU_FIREFOX' } as const;

// Chromium first: Google Chrome ignores --load-extension since version 137.
const commands = {
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox-esr', 'firefox'],
} as const;

const usualPlaces = {
  chromium: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
} as const;

/** The browser's executable: what the environment names, else the first on PATH or in a usual place. Throws when there is none. */
export function findExecutable(browser: BrowserName): string {
  const named = process.env[override[browser]];
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = commands[browser].flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = [...onPath, ...usualPlaces[browser]].find(isExecutable);
  if (found) return found;
  throw new Error(
    `No ${browser} found. Install it, or name its executable in ${override[browser]}.`,
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
