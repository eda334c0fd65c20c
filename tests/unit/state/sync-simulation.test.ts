import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withCounted } from '../../../core/counted';
import { currentDate } from '../../../core/current-date';
import { EMPTY_JOURNAL, quitDate, withQuitDate } from '../../../core/journal';
import { withOwnAlternative, withoutOwnAlternative } from '../../../core/own-alternatives';
import { withRestart } from '../../../core/restart';
import { planOf, withPlan } from '../../../core/savings';
import { DEFAULT_SETTINGS } from '../../../core/settings';
import { settingsOf } from '../../../core/settings-registers';
import { slipOn, withSlip } from '../../../core/slips';
import { readItems, type Said } from '../../../core/sync-items';
import type { Disagreement } from '../../../core/sync-join';
import { journal } from '../../../state/journal';
import { settings } from '../../../state/settings';
import { switchSyncOff, switchSyncOn, syncDisagreements, synchronise } from '../../../state/sync';
import { syncState } from '../../../state/sync-state';
import { aPlan, day } from '../journals';
import { measured, type REFUSALS } from '../sync-areas';
import { Device, Server } from '../synced-devices';

const FIRST_DAY = day('2026-02-01');
const SLIP_DAYS = ['2026-03-01', '2026-03-02', '2025-12-31', '2026-07-14'];
const OWN = ['own-1', 'own-2'];
const NAMES = ['laptop', 'phone', 'work'];

/** What was said about one thing: every saying has a number that shows in its value, so that it can be recognised anywhere. */
interface Sayings {
  all: Set<string>;
  /** Those that somebody saw and said something else instead. */
  replaced: Set<string>;
}

/** The value of "taken back"; it bears no number. */
const NOTHING = 'nothing';

/** Everything that is said on the three devices, kept apart from their stamps: who saw what when they spoke. */
class Witness {
  readonly sayings = new Map<string, Sayings>();
  visits = 0;

  saw(thing: string): Sayings {
    const sayings = this.sayings.get(thing) ?? { all: new Set(), replaced: new Set() };
    this.sayings.set(thing, sayings);
    return sayings;
  }

  said(thing: string, seen: string | null, value: string): void {
    const { all, replaced } = this.saw(thing);
    all.add(value);
    if (seen !== null && seen !== value) replaced.add(seen);
    replaced.delete(value);
  }
}

/** What a device shows of a thing, or null when it shows nothing of it. */
async function shown(thing: string): Promise<string | null> {
  const [kind = '', name = ''] = thing.split(' ');
  const noted = await journal.read();
  const chosen = await settings.read();
  switch (kind) {
    case 'slip':
      return slipOn(noted, day(name))?.note ?? null;
    case 'quit-date':
      return quitDate(noted)?.toString() ?? null;
    case 'plan':
      return planOf(noted)?.amount ?? null;
    case 'own-reason':
      return chosen.ownReason || null;
    default:
      return chosen.ownAlternatives.find((entry) => entry.id === name)?.name ?? null;
  }
}

async function say(thing: string, number: number | null, device: string): Promise<string> {
  const [kind = '', name = ''] = thing.split(' ');
  const value = String(number);
  switch (kind) {
    case 'slip': {
      const slip = number === null ? null : { note: value };
      await journal.change((noted) => withSlip(noted, day(name), slip, device));
      return number === null ? NOTHING : value;
    }
    case 'quit-date': {
      const date = FIRST_DAY.subtract({ days: number ?? 0 });
      await journal.change((noted) => withQuitDate(noted, date, FIRST_DAY, device));
      return date.toString();
    }
    case 'quit-again': {
      const today = FIRST_DAY.add({ days: number ?? 0 });
      await journal.change((noted) => withRestart(noted, today, device));
      return today.toString();
    }
    case 'plan': {
      const plan = number === null ? null : { ...aPlan, amount: value };
      await journal.change((noted) => withPlan(noted, plan, device));
      return number === null ? NOTHING : value;
    }
    case 'own-reason':
      await settings.change((chosen) => ({ ...chosen, ownReason: number === null ? '' : value }));
      return number === null ? NOTHING : value;
    default: {
      const entry = { id: name, name: value, address: 'https://a.example/' };
      await settings.change((chosen) =>
        number === null ? withoutOwnAlternative(chosen, name) : withOwnAlternative(chosen, entry),
      );
      return number === null ? NOTHING : value;
    }
  }
}

const THINGS = [
  ...SLIP_DAYS.map((date) => `slip ${date}`),
  'quit-date',
  'plan',
  'own-reason',
  ...OWN.map((id) => `own-alternative ${id}`),
];

/** What may be damaged in the stored settings: a field, or all of them. */
const DAMAGES = ['ownReason', 'ownAlternatives', '*'] as const;

type Step =
  | { does: 'say'; thing: string; takeBack: boolean }
  | { does: 'count' }
  | { does: 'sync' }
  | { does: 'exchange'; luck: number }
  | { does: 'refuse'; refusal: keyof typeof REFUSALS }
  | { does: 'damage'; what: (typeof DAMAGES)[number] }
  | { does: 'leave' };

const anyStep: fc.Arbitrary<[device: number, step: Step]> = fc.tuple(
  fc.nat({ max: 2 }),
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        does: fc.constant('say' as const),
        thing: fc.constantFrom(...THINGS),
        takeBack: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('count' as const) }) },
    { weight: 4, arbitrary: fc.record({ does: fc.constant('sync' as const) }) },
    {
      weight: 4,
      arbitrary: fc.record({ does: fc.constant('exchange' as const), luck: fc.nat({ max: 15 }) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        does: fc.constant('refuse' as const),
        refusal: fc.constantFrom('full' as const, 'too-often' as const, 'unavailable' as const),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        does: fc.constant('damage' as const),
        what: fc.constantFrom(...DAMAGES),
      }),
    },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('leave' as const) }) },
  ),
);

/** Switches sync on; where the devices disagree, the person decides, and thereby replaces the other's word. */
async function join(device: Device, witness: Witness, number: number): Promise<void> {
  await device.do(async () => {
    const holds = number % 2 === 0 ? 'here' : 'there';
    const asked = await syncDisagreements(device.area);
    if (asked === null) return;
    const contents = [...readItems(await device.area.read()).values()];
    for (const one of asked) {
      const thing = thingOf(one);
      if (thing === null) continue;
      const here = await shown(thing);
      // An earlier attempt is none of the things that show.
      if (one.what === 'quit-date' && one.here !== here) continue;
      const there = contents.map((said) => wordOf(thing, said)).filter((word) => word !== null);
      const { replaced } = witness.saw(thing);
      if (holds === 'there' && here !== null) replaced.add(here);
      if (holds === 'here') for (const word of there) replaced.add(word);
      if (holds === 'here' && here !== null) replaced.delete(here);
    }
    expect(await switchSyncOn(device.area, asked, holds)).not.toBe('ask-again');
  });
}

/** Damages the settings in the storage. They are as they were said last: only what was said since, and nowhere else, is gone. */
async function damage(witness: Witness, what: (typeof DAMAGES)[number]): Promise<void> {
  const things = THINGS.filter((thing) => thing.startsWith('own-'));
  const before = await Promise.all(things.map(shown));
  const last = { journal: EMPTY_JOURNAL, registers: (await syncState.read()).registers };
  const damaged = what === '*' ? 'x' : { ...(await settings.read()), [what]: 7 };
  await fakeBrowser.storage.local.set({ settings: damaged });
  for (const [place, thing] of things.entries()) {
    const [was, is] = [before[place] ?? NOTHING, (await shown(thing)) ?? NOTHING];
    if (was === is) continue;
    expect(is, `${thing} is as it was said last`).toBe(wordOf(thing, last) || NOTHING);
    witness.said(thing, was, is);
  }
}

function thingOf(one: Disagreement): string | null {
  if (one.what === 'slip') return `slip ${one.date}`;
  if (one.what !== 'setting') return one.what;
  if (one.name === 'ownReason') return 'own-reason';
  const [list, id] = one.name.split('/');
  return list === 'ownAlternatives' ? `own-alternative ${id}` : null;
}

/** What a device that is in step says of a thing. */
function wordOf(thing: string, { journal: noted, registers }: Said): string | null {
  const [kind = '', name = ''] = thing.split(' ');
  const value: unknown = {
    slip: noted.slips[name]?.value?.note,
    'quit-date': currentDate(noted.attempts),
    plan: noted.plan?.value?.amount,
    'own-reason': registers.ownReason?.value,
    'own-alternative': settingsOf(registers, DEFAULT_SETTINGS).ownAlternatives.find(
      (entry) => entry.id === name,
    )?.name,
  }[kind];
  return typeof value === 'string' ? value : null;
}

/** What every device ends with. Its name is its own, and so is how often it spoke. */
async function everything() {
  const { device: _, counter: __, ...shared } = await journal.read();
  const { registers } = await syncState.read();
  return { journal: shared, settings: await settings.read(), registers };
}

async function simulate(steps: readonly [number, Step][]): Promise<void> {
  const devices = NAMES.map((name) => new Device(name));
  const server = new Server();
  const witness = new Witness();
  let number = 0;
  for (const [at, step] of steps) {
    number += 1;
    const device = devices[at];
    if (device === undefined) continue;
    switch (step.does) {
      case 'say':
        await device.do(async () => {
          const seen = await shown(step.thing);
          const takesBack = step.takeBack && seen !== null;
          // There is no taking back a quit date here; one quits again instead.
          const [thing, said] =
            step.thing === 'quit-date'
              ? [takesBack ? 'quit-again' : step.thing, number]
              : [step.thing, takesBack ? null : number];
          const value = await say(thing, said, device.name);
          witness.said(step.thing, seen, value);
        });
        break;
      case 'count':
        witness.visits += 1;
        // Their clocks disagree by days.
        await device.do(async () => {
          const today = FIRST_DAY.add({ days: number + at * 3 });
          await journal.change((noted) => withCounted(noted, 'visits', today, device.name));
        });
        break;
      case 'sync': {
        const isOn = await device.do(async () => (await syncState.read()).on);
        if (isOn) await device.do(() => synchronise(device.area));
        else await join(device, witness, number);
        break;
      }
      case 'exchange':
        server.exchange(device, (key) => (key.length * 7 + number + step.luck) % 3 !== 0);
        break;
      case 'refuse':
        device.area.refusals.push(step.refusal);
        break;
      case 'damage':
        await device.do(() => damage(witness, step.what));
        break;
      case 'leave':
        await device.do(() => switchSyncOff(device.area));
    }
  }
  await settle(devices, server, witness, number);
  await expectAllEqual(devices, server);
  const [device] = devices;
  if (device !== undefined) await device.do(() => expectNothingLost(witness));
}

/** No more partitions, no more refusals: everybody joins, and all have time to hear each other out. */
async function settle(
  devices: Device[],
  server: Server,
  witness: Witness,
  number: number,
): Promise<void> {
  for (const device of devices) {
    device.area.refusals = [];
    server.exchange(device, () => true);
    const isOn = await device.do(async () => (await syncState.read()).on);
    if (!isOn) await join(device, witness, number);
    server.exchange(device, () => true);
  }
  for (let round = 0; round < 4; round++) {
    for (const device of devices) {
      server.exchange(device, () => true);
      expect(await device.do(() => synchronise(device.area))).toBe('synced');
      server.exchange(device, () => true);
    }
  }
}

async function expectAllEqual(devices: Device[], server: Server): Promise<void> {
  const [first, ...others] = devices;
  const expected = await first?.do(everything);
  for (const other of others) expect(await other.do(everything)).toEqual(expected);
  const sizes = [...server.items].map(([key, item]) => measured(key, item));
  expect(sizes.every((size) => size <= 8192)).toBe(true);
  for (const device of devices) {
    const before = device.area.writes;
    await device.do(() => synchronise(device.area));
    expect(device.area.writes, 'at rest, nobody writes').toBe(before);
  }
}

async function expectNothingLost(witness: Witness): Promise<void> {
  for (const [thing, { all, replaced }] of witness.sayings) {
    const last = (await shown(thing)) ?? NOTHING;
    const standing = [...all].filter((value) => !replaced.has(value));
    if (all.size > 0) expect(standing, `${thing} of ${[...all]}`).toContain(last);
  }
  const { days } = await journal.read();
  const counts = Object.values(days).flatMap((seen) => Object.values(seen));
  expect(counts.reduce((sum, { visits }) => sum + visits, 0)).toBe(witness.visits);
}

it('ends with three devices equal, and nothing lost that nobody replaced', async () => {
  await fc.assert(fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 60 }), simulate), {
    numRuns: 150,
  });
}, 120_000);

it('keeps restarts on several devices apart, each with its date', async () => {
  const [laptop, phone] = [new Device('laptop'), new Device('phone')];
  const server = new Server();
  await laptop.do(() => say('quit-date', 0, 'laptop'));
  for (const device of [laptop, phone]) {
    await device.do(() => switchSyncOn(device.area, [], 'there'));
    server.exchange(device, () => true);
  }
  await settle([laptop, phone], server, new Witness(), 0);
  const again = (device: Device, date: string) =>
    device.do(() => journal.change((noted) => withRestart(noted, day(date), device.name)));
  await again(laptop, '2026-05-01');
  await again(phone, '2026-06-01');
  await settle([laptop, phone], server, new Witness(), 0);
  for (const device of [laptop, phone]) {
    const { attempts } = await device.do(journal.read);
    expect(Object.values(attempts).map((entry) => entry.value?.quitDate)).toEqual([
      '2026-02-01',
      '2026-05-01',
      '2026-06-01',
    ]);
  }
});

it('loses nothing where there is no room for it, and carries it once there is', async () => {
  const devices = NAMES.map((name) => new Device(name));
  const server = new Server();
  const dates = Array.from({ length: 90 }, (_, place) => FIRST_DAY.add({ days: place }).toString());
  const note = (place: number, length: number) =>
    String.fromCodePoint(0x4e00 + place).repeat(length);
  for (const [at, device] of devices.entries()) {
    // Each wrote about days of their own, more than all the room there is.
    const own = dates.filter((_, place) => place % devices.length === at);
    await device.do(async () => {
      await journal.change((noted) =>
        own.reduce((all, date, place) => {
          return withSlip(all, day(date), { note: note(place, 1500) }, device.name);
        }, noted),
      );
      await switchSyncOn(device.area, [], 'there');
    });
    server.exchange(device, () => true);
  }
  const rounds = async () => {
    const outcomes = new Set<string>();
    for (let round = 0; round < 4; round++) {
      for (const device of devices) {
        server.exchange(device, () => true);
        outcomes.add(await device.do(() => synchronise(device.area)));
        server.exchange(device, () => true);
      }
    }
    return outcomes;
  };
  expect(await rounds()).toContain('in-part');
  for (const [at, device] of devices.entries()) {
    const { slips } = await device.do(journal.read);
    const own = dates.filter((_, place) => place % devices.length === at);
    for (const date of own) expect(slips[date]?.value?.note, date).toHaveLength(1500);
  }
  for (const device of devices) {
    await device.do(() =>
      journal.change((noted) =>
        Object.keys(noted.slips).reduce((all, date) => {
          return withSlip(all, day(date), { note: `short ${date}` }, device.name);
        }, noted),
      ),
    );
  }
  await rounds();
  expect([...(await rounds())]).toEqual(['synced']);
  await expectAllEqual(devices, server);
  const { slips } = (await devices[0]?.do(journal.read)) ?? EMPTY_JOURNAL;
  expect(Object.keys(slips).toSorted()).toEqual(dates);
});
