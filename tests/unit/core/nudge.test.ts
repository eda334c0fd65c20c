import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_DISMISSALS } from '../../../core/dismissals';
import { NO_NUDGE_YET } from '../../../core/frequency';
import { LEVELS } from '../../../core/level';
import {
  isLetThrough,
  type NudgeCircumstances,
  type NudgeDecision,
  nudgeFor,
} from '../../../core/nudge';
import { NO_PASS, passFor } from '../../../core/pass';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings';
import { NO_SNOOZE } from '../../../core/snooze';

const now = Temporal.ZonedDateTime.from('2026-11-23T12:00[Europe/Berlin]');
const moment = now.epochMilliseconds;
const HOUR = 3_600_000;
const plain: NudgeCircumstances = {
  settings: DEFAULT_SETTINGS,
  snooze: NO_SNOOZE,
  dismissals: NO_DISMISSALS,
  lastNudge: NO_NUDGE_YET,
  pass: NO_PASS,
  exceptedTabs: [],
  visit: { id: '7:1000', tab: 7, address: 'https://chatgpt.com/', arriving: true },
  now,
};
const later = { visit: { ...plain.visit, arriving: false } };
const at = (address: string) => ({ visit: { ...plain.visit, address } });
const set = (settings: Partial<Settings>) => ({ settings: { ...DEFAULT_SETTINGS, ...settings } });
const firm = set({ level: 'firm' });
const strict = set({ level: 'strict', favourites: ['lumo'] });
const weekend = { days: [6, 7], from: '00:00', to: '00:00' };
const another = { visit: '3:5', at: moment - HOUR / 2 };

describe('nudgeFor', () => {
  it.each<[string, Partial<NudgeCircumstances>, NudgeDecision['nudge'], NudgeDecision['because']]>([
    ['an ordinary visit', {}, 'banner', 'level'],
    ['switched off', set({ on: false, level: 'strict' }), 'none', 'switched-off'],
    ['banner off', set({ banner: false }), 'none', 'banner-off'],
    ['snoozed', { snooze: { since: 0, until: moment + HOUR } }, 'none', 'snoozed'],
    [
      'snoozed, and strict',
      { ...strict, snooze: { since: 0, until: moment + HOUR } },
      'none',
      'snoozed',
    ],
    ['a snooze that is over', { snooze: { since: 0, until: moment - 1 } }, 'banner', 'level'],
    ['dismissed', { dismissals: { visits: ['7:1000'] } }, 'none', 'dismissed'],
    ['dismissed on another visit', { dismissals: { visits: ['7:999'] } }, 'banner', 'level'],
    [
      'outside the windows',
      set({ scheduled: true, windows: [weekend] }),
      'none',
      'outside-schedule',
    ],
    ['a schedule without windows', set({ scheduled: true }), 'none', 'outside-schedule'],
    ['windows of a schedule that is off', set({ windows: [weekend] }), 'banner', 'level'],
    ['a shared link', at('https://chatgpt.com/share/abc'), 'none', 'address-excepted'],
    ['an excepted tab', { exceptedTabs: [3, 7] }, 'none', 'tab-excepted'],
    ['another excepted tab', { exceptedTabs: [3] }, 'banner', 'level'],
    [
      'nudged half an hour ago',
      { ...set({ frequency: 'hour' }), lastNudge: another },
      'none',
      'nudged-lately',
    ],
    ['nudged half an hour ago, every visit', { lastNudge: another }, 'banner', 'level'],
    ['firm', firm, 'pause', 'level'],
    ['firm, the page in use', { ...firm, ...later }, 'banner', 'level'],
    ['firm, with a pass', { ...firm, pass: passFor(20, now.toInstant()) }, 'banner', 'pass'],
    [
      'firm, with a pass from the future',
      { ...firm, pass: { until: moment + 99 * HOUR, once: false } },
      'pause',
      'level',
    ],
    ['firm, without banner', set({ level: 'firm', banner: false }), 'pause', 'level'],
    ['strict', strict, 'redirect', 'level'],
    ['strict, the page in use', { ...strict, ...later }, 'banner', 'level'],
    ['strict, nothing chosen', set({ level: 'strict' }), 'pause', 'no-default-alternative'],
    [
      'strict, what was chosen is gone',
      set({ level: 'strict', favourites: ['gone'] }),
      'pause',
      'no-default-alternative',
    ],
    [
      'strict, its address unknown',
      set({ level: 'strict', favourites: ['alpine'] }),
      'pause',
      'no-default-alternative',
    ],
  ])('%s', (_, changed, nudge, because) => {
    expect(nudgeFor({ ...plain, ...changed })).toEqual({ nudge, because });
  });

  const circumstances = fc.record<NudgeCircumstances>({
    settings: fc
      .record({
        level: fc.constantFrom(...LEVELS),
        banner: fc.boolean(),
        on: fc.boolean(),
        favourites: fc.subarray(['lumo', 'gone', 'alpine']),
      })
      .map((some) => ({ ...DEFAULT_SETTINGS, ...some })),
    snooze: fc.record({ since: fc.nat(), until: fc.option(fc.nat(), { nil: null }) }),
    dismissals: fc.record({ visits: fc.subarray(['7:1000', '7:1']) }),
    lastNudge: fc.record({ visit: fc.constantFrom(null, '7:1000', '3:5'), at: fc.nat() }),
    pass: fc.record({ until: fc.option(fc.nat(), { nil: null }), once: fc.boolean() }),
    exceptedTabs: fc.subarray([3, 7]),
    visit: fc.record({
      id: fc.constantFrom('7:1000', '7:1'),
      tab: fc.constantFrom(7, null),
      address: fc.webUrl(),
      arriving: fc.boolean(),
    }),
    now: fc.constant(now),
  });

  it('is none whenever the master switch is off, whatever else there is', () => {
    fc.assert(
      fc.property(circumstances, (all) => {
        const off = { ...all, settings: { ...all.settings, on: false } };
        expect(nudgeFor(off)).toEqual({ nudge: 'none', because: 'switched-off' });
      }),
    );
  });

  it('never takes away a page that somebody may be using', () => {
    fc.assert(
      fc.property(circumstances, (all) => {
        const { nudge } = nudgeFor({ ...all, visit: { ...all.visit, arriving: false } });
        expect(['none', 'banner']).toContain(nudge);
      }),
    );
  });
});

describe('isLetThrough', () => {
  const held = { pass: passFor(20, now.toInstant()) };
  it.each<[string, Partial<NudgeCircumstances>, boolean]>([
    ['firm, with a pass', { ...firm, ...held }, true],
    ['strict, with a pass', { ...strict, ...held }, true],
    ['with a pass, the banner off', { ...set({ level: 'firm', banner: false }), ...held }, true],
    ['firm, without a pass', firm, false],
    ['gentle, with a pass', held, false],
    ['firm, with a pass, the page in use', { ...firm, ...held, ...later }, false],
    [
      'snoozed, with a pass',
      { ...firm, ...held, snooze: { since: 0, until: moment + HOUR } },
      false,
    ],
    [
      'a shared link, with a pass',
      { ...firm, ...held, ...at('https://chatgpt.com/share/a') },
      false,
    ],
  ])('%s', (_, changed, isLet) => {
    expect(isLetThrough({ ...plain, ...changed })).toBe(isLet);
  });
});
