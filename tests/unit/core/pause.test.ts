import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_PASS, passFor, passOnce } from '../../../core/pass';
import {
  type AtThePause,
  HOLD_UPS,
  type Leave,
  leaveToGoOn,
  pauseQuery,
  readPause,
} from '../../../core/pause';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings';
import { NO_SNOOZE, snoozeFor } from '../../../core/snooze';

const now = Temporal.ZonedDateTime.from('2026-11-23T12:00[Europe/Berlin]');
const instant = now.toInstant();

describe('the address of the pause page', () => {
  it('holds the address that was asked for, every character of it', () => {
    const rest = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(rest, fc.constantFrom(null, ...HOLD_UPS), (text, holdUp) => {
        // As `location.href` has it.
        const to = new URL(
          `https://chatgpt.com/?q=${encodeURIComponent(text.toWellFormed())}#${text}`,
        ).href;
        expect(readPause(pauseQuery({ to, holdUp }))).toEqual({ to, holdUp });
      }),
    );
  });

  it.each([
    '',
    '?to=',
    '?why=copies',
    '?to=chatgpt.com',
    '?to=https%3A%2F%2Fexample.org%2F',
    '?to=http%3A%2F%2Fchatgpt.com%2F',
    '?to=https%3A%2F%2Fchatgpt.com.example.org%2F',
    '?to=https%3A%2F%2Fchatgpt.com%40example.org%2F',
    '?to=https%3A%2F%2Fme%3Asecret%40chatgpt.com%2F',
    '?to=javascript%3Aalert(1)%2F%2Fchatgpt.com',
    '?to=data%3Atext%2Fhtml%2Chttps%3A%2F%2Fchatgpt.com%2F',
    '?to=https%3A%2F%2Fexample.org%2F&to=https%3A%2F%2Fchatgpt.com%2F',
  ])('%s leads nowhere', (query) => {
    expect(readPause(query)).toBeNull();
  });

  it('takes only its own words for why', () => {
    expect(readPause('?to=https%3A%2F%2Fchatgpt.com%2F&why=because')?.holdUp).toBeNull();
  });
});

describe('leaveToGoOn', () => {
  const firm: AtThePause = {
    settings: { ...DEFAULT_SETTINGS, level: 'firm' },
    snooze: NO_SNOOZE,
    pass: NO_PASS,
    exceptedTabs: [],
    tab: 7,
    to: 'https://chatgpt.com/c/1#end',
    now,
  };
  const set = (some: Partial<Settings>) => ({ settings: { ...firm.settings, ...some } });
  it.each<[string, Partial<AtThePause>, Leave | null]>([
    ['nothing has changed', {}, null],
    ['strict, without a favourite', set({ level: 'strict' }), null],
    ['strict, with a favourite', set({ level: 'strict', favourites: ['lumo'] }), null],
    ['firm, the banner off', set({ banner: false }), null],
    // The nudge that this pause is would silence every other one.
    ['at most once a day', set({ frequency: 'day' }), null],
    ['Adieu was turned off', set({ on: false }), 'switched-off'],
    ['a snooze began', { snooze: snoozeFor('hour', now) }, 'snoozed'],
    ['a pass began', { pass: passFor(20, instant) }, 'pass'],
    ['let through once', { pass: passOnce(instant) }, 'pass'],
    ['a pass, the banner off', { ...set({ banner: false }), pass: passFor(20, instant) }, 'pass'],
    ['a pass is over', { pass: passFor(20, instant.subtract({ minutes: 20 })) }, null],
    [
      'a pass from the future',
      { pass: { until: now.epochMilliseconds + 1e10, once: false } },
      null,
    ],
    ['gentle', set({ level: 'gentle' }), 'else'],
    ['gentle, and a pass', { ...set({ level: 'gentle' }), pass: passFor(20, instant) }, 'else'],
    ['outside the schedule', set({ scheduled: true }), 'else'],
    ['this tab was excepted', { exceptedTabs: [7] }, 'else'],
    ['this address was excepted', set({ exceptions: ['/c/*'] }), 'else'],
  ])('%s', (_, changed, leave) => {
    expect(leaveToGoOn({ ...firm, ...changed })).toBe(leave);
  });
});
