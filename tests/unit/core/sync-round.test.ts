import { describe, expect, it } from 'vitest';
import { withCounted } from '../../../core/counted';
import { pastFigures } from '../../../core/figures';
import { EMPTY_JOURNAL, type Journal, quitDate, withQuitDate } from '../../../core/journal';
import { withPlan } from '../../../core/savings';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings';
import { slipOn, withSlip } from '../../../core/slips';
import { disagreements, joined, type Side } from '../../../core/sync-join';
import { type SyncContents, type Synced, syncRound } from '../../../core/sync-round';
import { aPlan, attemptsOf, day, journalSince, TODAY } from '../journals';
import { walk } from '../oracle-calendar';

const own = (
  device: string,
  journal: Journal = EMPTY_JOURNAL,
  settings: Partial<Settings> = {},
): Synced => ({
  journal: { ...journal, device },
  settings: { ...DEFAULT_SETTINGS, ...settings },
  registers: {},
});
const then = (contents: SyncContents, { write, remove }: ReturnType<typeof syncRound>) => {
  const kept = Object.entries(contents).filter(([key]) => !remove.includes(key));
  return { ...Object.fromEntries(kept), ...write };
};

describe('a round', () => {
  it('hears what another device said, and says nothing twice', () => {
    const laptop = syncRound(
      own('laptop', journalSince('2026-02-01', ['2026-03-01']), { theme: 'dark' }),
      {},
    );
    const phone = syncRound(own('phone'), laptop.write);
    expect(phone.here.settings.theme).toBe('dark');
    expect(slipOn(phone.here.journal, day('2026-03-01'))).toEqual({ note: '' });
    expect(phone.here.journal.device).toBe('phone');
    expect(phone.write).toEqual({});
  });

  it('goes on saying what a device said that is gone, once, even when two notice in the same moment', () => {
    // Both know what the laptop said; then it left, and its items with it.
    const said = syncRound(
      own(
        'laptop',
        withCounted({ ...journalSince('2026-02-01'), device: 'laptop' }, 'visits', TODAY, ''),
      ),
      {},
    ).write;
    const phone = syncRound(own('phone'), said).here;
    const work = syncRound(own('work'), said).here;
    const both = { ...syncRound(phone, {}).write, ...syncRound(work, {}).write };
    expect(Object.keys(both).filter((key) => key.startsWith('journal/phone'))).toHaveLength(2);
    expect(Object.keys(both).filter((key) => key.startsWith('journal/work'))).toHaveLength(2);
    const [stays, goes] = [syncRound(phone, both), syncRound(work, both)];
    expect([stays.write, stays.remove]).toEqual([{}, []]);
    expect(goes.remove).toHaveLength(2);
    const rest = then(both, goes);
    expect(syncRound(phone, rest).remove).toEqual([]);
    const tablet = syncRound(own('tablet'), rest).here.journal;
    expect(tablet.days.laptop).toEqual({ [TODAY.toString()]: { visits: 1, turnedAway: 0 } });
  });

  it('removes from the synced storage what somebody else has said since', () => {
    const first = syncRound(own('laptop', journalSince('2026-02-01', ['2026-03-01'])), {});
    const phone = syncRound(own('phone'), first.write);
    const journal = withSlip(phone.here.journal, day('2026-03-01'), null, '');
    const contents = then(first.write, syncRound({ ...phone.here, journal }, first.write));
    const second = syncRound(first.here, contents);
    expect(slipOn(second.here.journal, day('2026-03-01'))).toBeNull();
    expect(second.remove).toEqual(['journal/laptop/2026']);
  });

  it('leaves counts out before slips, and slips of long ago before those of late, when there is no room', () => {
    const dates = walk('2020-01-02', '2026-07-01');
    const slip = { value: { note: 'x'.repeat(300) }, counter: 7, device: 'laptop' };
    const journal = {
      ...journalSince('2020-01-01'),
      slips: Object.fromEntries(
        dates.flatMap((date, place) => (place % 4 === 0 ? [[date, slip]] : [])),
      ),
      days: {
        laptop: Object.fromEntries(dates.map((date) => [date, { visits: 1, turnedAway: 0 }])),
      },
    };
    const { write, leftOut } = syncRound(own('laptop', journal), {});
    expect(leftOut).toBeGreaterThan(0);
    const heard = syncRound(own('phone'), write).here.journal;
    expect(Object.keys(heard.attempts)).toEqual(['1']);
    const years = (dates: object) => new Set(Object.keys(dates).map((date) => date.slice(0, 4)));
    expect(years(heard.slips)).toContain('2026');
    expect(years(heard.slips)).not.toContain('2020');
    // Crumbs fit where no slip does.
    expect(Object.keys(heard.days.laptop ?? {}).length).toBeLessThan(50);
  });
});

describe('joining devices that are in step', () => {
  const there = syncRound(
    own('laptop', withPlan(journalSince('2026-02-01', ['2026-03-01', '2026-04-01']), aPlan, ''), {
      theme: 'dark',
      ownReason: 'Theirs',
      favourites: ['lumo'],
    }),
    {},
  ).write;

  it('is no question for one that was just set up', () => {
    expect(disagreements(own('phone'), there)).toEqual([]);
    const { journal, settings } = joined(own('phone'), there, 'here');
    expect(settings).toMatchObject({ theme: 'dark', ownReason: 'Theirs', favourites: ['lumo'] });
    expect(Object.keys(journal.slips)).toHaveLength(2);
  });

  it('asks where they disagree, and only there', () => {
    const noted = withPlan(
      journalSince('2026-03-05', ['2026-05-01']),
      { ...aPlan, amount: '20' },
      '',
    );
    const slipped = withSlip(noted, day('2026-04-01'), { note: 'mine' }, '');
    const phone = own('phone', slipped, {
      theme: 'dark',
      ownReason: 'Mine',
      favourites: ['claude', 'lumo'],
    });
    expect(disagreements(phone, there)).toEqual([
      { what: 'quit-date', here: '2026-03-05', there: '2026-02-01' },
      { what: 'plan', here: { ...aPlan, amount: '20' }, there: aPlan },
      { what: 'slip', date: '2026-04-01', here: { note: 'mine' }, there: { note: '' } },
      {
        what: 'setting',
        name: 'ownReason',
        here: { ...DEFAULT_SETTINGS, ownReason: 'Mine' },
        there: { ...DEFAULT_SETTINGS, ownReason: 'Theirs' },
      },
    ]);
    for (const holds of ['here', 'there'] as const) {
      const state = joined(phone, there, holds);
      const isHere = holds === 'here';
      expect(state.settings.ownReason).toBe(isHere ? 'Mine' : 'Theirs');
      expect(state.settings.favourites.toSorted()).toEqual(['claude', 'lumo']);
      expect(state.journal.attempts['1']?.value?.quitDate).toBe(
        isHere ? '2026-03-05' : '2026-02-01',
      );
      expect(state.journal.plan?.value?.amount).toBe(isHere ? '20' : '22.99');
      expect(slipOn(state.journal, day('2026-04-01'))?.note).toBe(isHere ? 'mine' : '');
      expect(Object.keys(state.journal.slips)).toHaveLength(3);
      // It holds on the laptop too, once that hears of it.
      const contents = { ...there, ...syncRound(state, there).write };
      const laptop = syncRound(own('laptop', journalSince('2026-02-01')), contents).here;
      expect(laptop.settings.ownReason).toBe(isHere ? 'Mine' : 'Theirs');
      expect(laptop.journal.attempts).toEqual(state.journal.attempts);
    }
  });

  const FEB = '2026-02-01';
  const MAY = '2026-05-01';
  const NOV = '2026-11-01';
  it.each([
    ['one quit again here', { 1: FEB, 20400: MAY }, { 1: FEB }, [[MAY, FEB]]],
    ['one quit again there', { 1: FEB }, { 1: FEB, 20400: MAY }, [[FEB, MAY]]],
    ['both quit again', { 1: FEB, 20400: MAY }, { 1: FEB, 20584: NOV }, [[MAY, NOV]]],
    ['one began anew here', { 1: NOV }, { 1: FEB, 20400: MAY }, [[NOV, MAY]]],
    ['one began anew there', { 1: FEB, 20400: MAY }, { 1: NOV }, [[MAY, NOV]]],
    ['what came before differs', { 1: FEB, 20400: NOV }, { 1: MAY, 20400: NOV }, [[FEB, MAY]]],
    ['they mean the same day', { 1: MAY }, { 1: FEB, 20400: MAY }, []],
    ['one is thinking here', { 1: FEB, 20400: null }, { 1: MAY }, []],
    ['one is thinking there', { 1: MAY }, { 1: FEB, 20400: null }, []],
  ])(
    'asks about the quit date that holds, and so it holds everywhere: %s',
    (_, here, said, asked) => {
      const phone = own('phone', attemptsOf(here, 'phone', 3));
      const laptop = own('laptop', attemptsOf(said, 'laptop', 50));
      const contents = syncRound(laptop, {}).write;
      expect(disagreements(phone, contents)).toEqual(
        asked.map(([one, other]) => ({ what: 'quit-date', here: one, there: other })),
      );
      for (const holds of ['here', 'there'] as const) {
        const state = joined(phone, contents, holds);
        const [mine, theirs] = [phone, laptop].map(({ journal }) => quitDate(journal));
        const winner = holds === 'here' ? (mine ?? theirs) : (theirs ?? mine);
        expect(quitDate(state.journal)).toEqual(winner);
        const after = syncRound(laptop, { ...contents, ...syncRound(state, contents).write }).here;
        expect(after.journal.attempts).toEqual(state.journal.attempts);
        // Earlier attempts that only one side has are kept in any case.
        const past = [...pastFigures(phone.journal, TODAY), ...pastFigures(laptop.journal, TODAY)];
        const isAsked = (date: string) => asked.flat().includes(date);
        const kept = Object.values(state.journal.attempts).map(({ value }) => value?.quitDate);
        expect(kept).toEqual(
          expect.arrayContaining(
            past.map((figures) => figures.quitDate.toString()).filter((date) => !isAsked(date)),
          ),
        );
      }
    },
  );

  it('asks about favourites that find no room together, and so none comes up later', () => {
    const phone = own('phone', EMPTY_JOURNAL, { favourites: ['claude', 'gemini', 'venice', 'x'] });
    expect(disagreements(phone, there)).toMatchObject([
      {
        what: 'setting',
        name: 'favourites',
        here: { favourites: phone.settings.favourites },
        there: { favourites: ['lumo'] },
      },
    ]);
    const favourites = (holds: Side) => joined(phone, there, holds).settings.favourites.toSorted();
    expect(favourites('here')).toEqual(['claude', 'gemini', 'venice', 'x']);
    expect(favourites('there')).toEqual(['claude', 'gemini', 'lumo', 'venice']);
    const state = joined(phone, there, 'there');
    const fewer = { ...state, settings: { ...state.settings, favourites: ['lumo'] } };
    expect(syncRound(fewer, there).here.settings.favourites).toEqual(['lumo']);
  });

  it('adds what only one side has, also where the other took it back', () => {
    const undone = withSlip(
      journalSince('2026-02-01', ['2026-03-01']),
      day('2026-03-01'),
      null,
      '',
    );
    const thinking = withQuitDate(undone, null, TODAY, '');
    const state = joined(own('phone', thinking), there, 'here');
    expect(slipOn(state.journal, day('2026-03-01'))).toEqual({ note: '' });
    expect(state.journal.attempts['1']?.value).toEqual({ quitDate: '2026-02-01' });
  });
});
