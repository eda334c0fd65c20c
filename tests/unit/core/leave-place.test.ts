import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EVERYTHING,
  type LeavePlace,
  leaveAddress,
  ORDERS,
  readLeavePlace,
  SEARCHED_ROLES,
} from '../../../core/leave-place';

const list: LeavePlace = { room: 'archive', open: { what: 'list' }, finding: EVERYTHING };

describe('the address of a place', () => {
  it.each<[string, LeavePlace]>([
    ['#', { room: 'steps', step: null }],
    ['#delete_account', { room: 'steps', step: 'delete_account' }],
    ['#archive', list],
    ['#archive/overview', { ...list, open: { what: 'overview' } }],
    ['#archive/taking', { ...list, open: { what: 'taking' } }],
    [
      '#archive/conversation/c1/m%2F2?find=rye+bread&by=person&from=2024-01-01',
      {
        room: 'archive',
        open: { what: 'conversation', id: 'c1', message: 'm/2' },
        finding: { ...EVERYTHING, text: 'rye bread', role: 'person', from: '2024-01-01' },
      },
    ],
  ])('%s', (address, place) => {
    expect(leaveAddress(place)).toBe(address);
    expect(readLeavePlace(address)).toEqual(place);
  });

  const words = fc.string({ unit: 'grapheme' });
  const date = fc.constantFrom('', '2024-02-29', '2026-11-20');
  const open = fc.oneof(
    fc.constantFrom(
      { what: 'list' } as const,
      { what: 'overview' } as const,
      {
        what: 'taking',
      } as const,
    ),
    fc.record({
      what: fc.constant('conversation' as const),
      id: words.filter((id) => id !== ''),
      message: fc.option(words.filter((id) => id !== '')),
    }),
  );
  const finding = fc.record({
    text: words,
    role: fc.constantFrom(...SEARCHED_ROLES),
    order: fc.constantFrom(...ORDERS),
    within: fc.oneof(
      fc.constant(''),
      words.filter((id) => /^./.test(id)).map((id) => `gpt:${id}`),
      words.filter((id) => /^./.test(id)).map((id) => `project:${id}`),
    ),
    from: date,
    to: date,
  });

  it('leads back to the place, whatever ids and words are in it', () => {
    fc.assert(
      fc.property(open, finding, (what, sought) => {
        const place: LeavePlace = { room: 'archive', open: what, finding: sought };
        expect(readLeavePlace(leaveAddress(place))).toEqual(place);
      }),
    );
  });

  it('may be anything at all: nonsense leads somewhere', () => {
    fc.assert(
      fc.property(fc.string(), (nonsense) => {
        expect(['steps', 'archive']).toContain(readLeavePlace(`#${nonsense}`).room);
      }),
    );
    expect(readLeavePlace('#archive?from=yesterday&order=colour&in=drawer')).toEqual(list);
    expect(readLeavePlace('#archive/conversation')).toEqual(list);
  });
});
