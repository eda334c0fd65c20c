import { describe, expect, it } from 'vitest';
import { badgeText } from '../../../core/badge';
import { NO_DISMISSALS, readDismissals, withDismissal } from '../../../core/dismissals';
import { readFirstRun } from '../../../core/first-run';
import { readMessage } from '../../../core/messages';
import { EMPTY_QUARANTINE, readQuarantine, withKept } from '../../../core/quarantine';

describe('badgeText', () => {
  it('is the number of days, and nothing while there is none', () => {
    expect(badgeText({ kind: 'since', days: 0 })).toBe('0');
    expect(badgeText({ kind: 'since', days: 295 })).toBe('295');
    expect(badgeText({ kind: 'ahead', days: 3 })).toBe('');
    expect(badgeText({ kind: 'undecided' })).toBe('');
  });
});

describe('dismissals', () => {
  it('keeps the newest 64 visits', () => {
    let dismissals = NO_DISMISSALS;
    for (let visit = 0; visit < 100; visit++) dismissals = withDismissal(dismissals, `1:${visit}`);
    expect(dismissals.visits).toHaveLength(64);
    expect(dismissals.visits.at(-1)).toBe('1:99');
    expect(readDismissals(dismissals)).toEqual({ value: dismissals, replaced: [] });
  });

  it('names a visit once', () => {
    const twice = withDismissal(withDismissal(NO_DISMISSALS, '1:1'), '1:1');
    expect(twice.visits).toEqual(['1:1']);
  });
});

describe('first run', () => {
  it('has not happened when the mark is damaged', () => {
    expect(readFirstRun({ welcomed: 'yes' })).toEqual({
      value: { welcomed: false },
      replaced: ['welcomed'],
    });
  });
});

describe('quarantine', () => {
  const kept = { item: 'settings', replaced: ['on'], foundOn: '2026-11-23', raw: { on: 7 } };

  it('keeps the same damage once', () => {
    const once = withKept(EMPTY_QUARANTINE, kept);
    expect(withKept(once, { ...kept, foundOn: '2026-11-24' })).toBe(once);
  });

  it('keeps at most 20 copies, the newest', () => {
    let quarantine = EMPTY_QUARANTINE;
    for (let on = 0; on < 30; on++) quarantine = withKept(quarantine, { ...kept, raw: { on } });
    expect(quarantine.kept).toHaveLength(20);
    expect(quarantine.kept.at(-1)?.raw).toEqual({ on: 29 });
  });

  it('reads what can be read of a damaged one', () => {
    expect(readQuarantine({ kept: [kept, 7] }).value).toEqual({ kept: [kept] });
    expect(readQuarantine('garbage').value).toEqual(EMPTY_QUARANTINE);
  });
});

describe('readMessage', () => {
  it.each([
    { type: 'visit', visit: '1000.5', address: 'https://chatgpt.com/', arriving: true },
    { type: 'dismiss', visit: '1000.5' },
    { type: 'snooze', choice: 'week' },
    { type: 'turn-banner-off' },
    { type: 'open-options' },
    { type: 'open-welcome' },
    { type: 'turned-away' },
    { type: 'wrote' },
    { type: 'looked-for-composer', found: false },
  ])('understands %j', (message) => {
    expect(readMessage(message)).toEqual(message);
  });

  it.each([
    null,
    'visit',
    {},
    { type: 'erase' },
    { type: 'visit' },
    { type: 'snooze', choice: 'ever' },
  ])('does not take %j for a message', (raw) => {
    expect(readMessage(raw)).toBeNull();
  });
});
