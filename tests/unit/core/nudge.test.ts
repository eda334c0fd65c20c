import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_DISMISSALS, withDismissal } from '../../../core/dismissals';
import { type NudgeCircumstances, nudgeFor } from '../../../core/nudge';
import { NO_SNOOZE } from '../../../core/snooze';

const now = Temporal.Instant.from('2026-11-23T12:00Z');
const inAnHour = { until: now.add({ hours: 1 }).epochMilliseconds };
const plain: NudgeCircumstances = {
  settings: { on: true, banner: true },
  snooze: NO_SNOOZE,
  dismissals: NO_DISMISSALS,
  visit: '7:1000',
  now,
};

describe('nudgeFor', () => {
  it.each<[string, Partial<NudgeCircumstances>, string, string]>([
    ['an ordinary visit', {}, 'banner', 'visit'],
    ['switched off', { settings: { on: false, banner: true } }, 'none', 'switched-off'],
    ['banner off', { settings: { on: true, banner: false } }, 'none', 'banner-off'],
    ['snoozed', { snooze: inAnHour }, 'none', 'snoozed'],
    ['a snooze that is over', { snooze: { until: now.epochMilliseconds - 1 } }, 'banner', 'visit'],
    ['dismissed', { dismissals: withDismissal(NO_DISMISSALS, '7:1000') }, 'none', 'dismissed'],
    ['dismissed on another visit', { dismissals: { visits: ['7:999'] } }, 'banner', 'visit'],
  ])('%s', (_, changed, nudge, because) => {
    expect(nudgeFor({ ...plain, ...changed })).toEqual({ nudge, because });
  });

  it('is none whenever the master switch is off, whatever else there is', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.option(fc.nat(), { nil: null }),
        fc.array(fc.string()),
        (banner, until, visits) => {
          const settings = { on: false, banner };
          const decision = nudgeFor({
            ...plain,
            settings,
            snooze: { until },
            dismissals: { visits },
          });
          expect(decision).toEqual({ nudge: 'none', because: 'switched-off' });
        },
      ),
    );
  });
});
