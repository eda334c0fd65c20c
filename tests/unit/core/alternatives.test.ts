import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AlternativeChoice,
  alternativesInOrder,
  offeredAlternatives,
} from '../../../core/alternatives';
import { alternatives } from '../../../core/catalogue';

const someDay = Temporal.PlainDate.from('2026-11-23');

function choice(chosen: Partial<AlternativeChoice> = {}): AlternativeChoice {
  return { favourites: [], hiddenAlternatives: [], order: [], ownAlternatives: [], ...chosen };
}

function ids(list: readonly { id: string }[]): string[] {
  return list.map((entry) => entry.id);
}

const everyId = ids(alternatives);
const chatPages = ids(alternatives.filter((entry) => entry.kind === 'web'));
const mine = { id: 'own-1', name: 'My Open WebUI', address: 'http://localhost:3000/?q={prompt}' };

const days = fc.integer({ min: -4000, max: 40_000 }).map((offset) => someDay.add({ days: offset }));
/** Ids as a damaged or outdated storage may hold them: known and unknown, more than once. */
const myDestination = {
  address: 'http://localhost:3000/?q=',
  template: mine.address,
  does: 'unknown',
  limit: null,
};
const anyIds = fc.array(fc.constantFrom(...everyId, 'own-1', 'gone', '__proto__', ''));
const choices: fc.Arbitrary<AlternativeChoice> = fc.record({
  favourites: anyIds,
  hiddenAlternatives: anyIds,
  order: anyIds,
  ownAlternatives: fc.constantFrom([], [mine]),
});

describe('alternativesInOrder', () => {
  it('is alphabetical from somewhere on, and goes on from the beginning', () => {
    const names = alternativesInOrder(choice(), someDay).map((entry) => entry.name);
    const alphabetical = names.toSorted((a, b) => a.localeCompare(b, 'en'));
    const turn = alphabetical.indexOf(names[0] ?? '');
    expect(names).toEqual([...alphabetical.slice(turn), ...alphabetical.slice(0, turn)]);
  });

  it('begins one further each day', () => {
    const [, second] = alternativesInOrder(choice(), someDay);
    const [first] = alternativesInOrder(choice(), someDay.add({ days: 1 }));
    expect(first).toEqual(second);
  });

  it('puts each first exactly once in as many days as there are alternatives', () => {
    fc.assert(
      fc.property(days, (from) => {
        const firsts = everyId.map(
          (_, day) => alternativesInOrder(choice(), from.add({ days: day }))[0]?.id,
        );
        expect(firsts.toSorted()).toEqual(everyId.toSorted());
      }),
    );
  });

  it('follows the person’s order first, and turns only what they have not ordered', () => {
    fc.assert(
      fc.property(days, (today) => {
        const order = ['lumo', 'own-1', 'claude'];
        const listed = ids(alternativesInOrder(choice({ order, ownAlternatives: [mine] }), today));
        expect(listed.slice(0, 3)).toEqual(order);
      }),
    );
  });

  it('does not turn at all once everything is in order', () => {
    const order = everyId.toReversed();
    const tomorrow = someDay.add({ days: 1 });
    expect(ids(alternativesInOrder(choice({ order }), someDay))).toEqual(order);
    expect(ids(alternativesInOrder(choice({ order }), tomorrow))).toEqual(order);
  });

  it('lists what the person added, under its own name and address', () => {
    const listed = alternativesInOrder(choice({ ownAlternatives: [mine] }), someDay);
    expect(listed).toContainEqual({
      ...mine,
      kind: 'own',
      hidden: false,
      destination: myDestination,
    });
  });

  it('marks what is hidden instead of dropping it', () => {
    const listed = alternativesInOrder(choice({ hiddenAlternatives: ['gemini', 'gone'] }), someDay);
    expect(listed).toHaveLength(everyId.length);
    expect(ids(listed.filter((entry) => entry.hidden))).toEqual(['gemini']);
  });

  it('lets the person’s own entry stand where an id is taken twice', () => {
    const own = { ...mine, id: 'lumo' };
    const listed = alternativesInOrder(choice({ ownAlternatives: [own] }), someDay);
    expect(listed.filter((entry) => entry.id === 'lumo')).toEqual([
      { ...own, kind: 'own', hidden: false, destination: myDestination },
    ]);
  });

  it('loses nobody and doubles nobody, whatever storage holds', () => {
    fc.assert(
      fc.property(choices, days, (chosen, today) => {
        const expected = [...everyId, ...ids(chosen.ownAlternatives)];
        const listed = ids(alternativesInOrder(chosen, today));
        expect(listed.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});

describe('offeredAlternatives', () => {
  it.each([
    ['the favourites, as they were put', ['lumo', 'claude'], [], ['lumo', 'claude']],
    ['a favourite once', ['lumo', 'lumo'], [], ['lumo']],
    ['no favourite that is gone', ['gone', 'lumo'], [], ['lumo']],
    ['no favourite that is hidden', ['lumo', 'claude'], ['lumo'], ['claude']],
    ['a program or Alpine, when chosen', ['ollama', 'alpine'], [], ['ollama', 'alpine']],
    ['what the person added, when chosen', ['own-1'], [], ['own-1']],
    [
      'four of five',
      ['lumo', 'claude', 'confer', 'gemini', 'maple'],
      [],
      ['lumo', 'claude', 'confer', 'gemini'],
    ],
  ])('offers %s', (_, favourites, hiddenAlternatives, offered) => {
    const chosen = choice({ favourites, hiddenAlternatives, ownAlternatives: [mine] });
    expect(ids(offeredAlternatives(chosen, someDay))).toEqual(offered);
  });

  it.each([
    ['without favourites', []],
    ['when every favourite is gone', ['gone']],
  ])('turns through the chat pages %s: each as often as any other', (_, favourites) => {
    const seen = chatPages.flatMap((__, day) =>
      ids(offeredAlternatives(choice({ favourites }), someDay.add({ days: day }))),
    );
    const times = new Map(chatPages.map((id) => [id, seen.filter((other) => other === id).length]));
    expect([...times.values()]).toEqual(chatPages.map(() => 4));
    expect(seen).toHaveLength(chatPages.length * 4);
  });

  it('keeps to the person’s order where there is one', () => {
    const order = ['venice', 'ollama', 'kagi'];
    expect(ids(offeredAlternatives(choice({ order }), someDay)).slice(0, 2)).toEqual([
      'venice',
      'kagi',
    ]);
  });

  it('offers nothing when everything is hidden', () => {
    expect(offeredAlternatives(choice({ hiddenAlternatives: everyId }), someDay)).toEqual([]);
  });

  it('offers at most as many as there is room for, none hidden, none twice, whatever storage holds', () => {
    fc.assert(
      fc.property(choices, days, fc.integer({ min: 0, max: 30 }), (chosen, today, atMost) => {
        const offered = offeredAlternatives(chosen, today, atMost);
        expect(offered.length).toBeLessThanOrEqual(atMost);
        expect(offered.some((entry) => entry.hidden)).toBe(false);
        expect(new Set(ids(offered)).size).toBe(offered.length);
      }),
    );
  });
});
