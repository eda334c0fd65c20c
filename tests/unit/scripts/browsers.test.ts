import { describe, expect, it } from 'vitest';
import {
  BROWSERS,
  firstOf,
  isBrowserName,
  placesOf,
  whatToInstall,
} from '../../../scripts/lib/browsers.ts';

describe('the browser that npm start takes', () => {
  it('is Google Chrome before Chromium, Edge and Firefox', () => {
    const all = { firefox: '/bin/firefox', edge: '/e', chromium: '/c', chrome: '/bin/chrome' };
    expect(firstOf(BROWSERS, all)).toEqual({ name: 'chrome', path: '/bin/chrome' });
  });

  it('is Firefox where there is nothing else', () => {
    expect(firstOf(BROWSERS, { firefox: '/bin/firefox' })).toEqual({
      name: 'firefox',
      path: '/bin/firefox',
    });
  });

  it('is the one asked for, or none', () => {
    expect(firstOf(['edge'], { firefox: '/bin/firefox' })).toBeUndefined();
  });

  it('has one of four names', () => {
    expect(BROWSERS.every(isBrowserName)).toBe(true);
    expect(isBrowserName('safari')).toBe(false);
  });
});

describe('where a browser is looked for', () => {
  it('on Linux in every folder of PATH, under each of its names', () => {
    expect(placesOf('firefox', 'linux', { PATH: '/usr/local/bin:/usr/bin:' })).toEqual([
      '/usr/local/bin/firefox',
      '/usr/bin/firefox',
      '/usr/local/bin/firefox-esr',
      '/usr/bin/firefox-esr',
    ]);
  });

  it('on Linux without a PATH nowhere', () => {
    expect(placesOf('chromium', 'linux', {})).toEqual([]);
  });

  it('on Windows in the program folders that there are', () => {
    expect(placesOf('edge', 'win32', { ProgramFiles: 'C:\\Program Files' })).toEqual([
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    ]);
  });
});

describe('what a person without a browser reads', () => {
  it('names the browser and where to get it', () => {
    expect(whatToInstall(['chrome'])).toContain('Google Chrome: https://www.google.com/chrome');
  });

  it('names Debian’s package where there is one', () => {
    expect(whatToInstall(['firefox'])).toContain('apt-get install firefox-esr');
    expect(whatToInstall(['edge'])).not.toContain('apt-get');
  });

  it('says that one of several is enough', () => {
    expect(whatToInstall(BROWSERS)).toMatch(/^One of these browsers is needed/);
  });
});
