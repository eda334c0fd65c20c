import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBeOpened } from '../../../core/address';
import { CARRY_OVER_MODES } from '../../../core/carry-over';
import type { NudgeDecision } from '../../../core/nudge';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings';
import { type Way, wayFor } from '../../../core/way';

const today = Temporal.PlainDate.from('2026-11-23');
const redirect: NudgeDecision = { nudge: 'redirect', because: 'level' };
const own = { id: 'own', name: 'Own', address: 'http://localhost:3000/?q={prompt}#chat' };
const to = (favourite: string, carryOver: Settings['carryOver'] = 'always'): Settings => ({
  ...DEFAULT_SETTINGS,
  level: 'strict',
  favourites: [favourite],
  ownAlternatives: [own],
  carryOver,
});
const pause = (holdUp: Extract<Way, { to: 'pause' }>['holdUp']): Way => ({ to: 'pause', holdUp });
const open = (address: string): Way => ({ to: 'alternative', address });

describe('wayFor', () => {
  it.each<[string, NudgeDecision, Way | null]>([
    ['no nudge', { nudge: 'none', because: 'snoozed' }, null],
    ['a banner', { nudge: 'banner', because: 'level' }, null],
    ['a pause', { nudge: 'pause', because: 'level' }, pause(null)],
    [
      'a pause because nothing can be opened',
      { nudge: 'pause', because: 'no-default-alternative' },
      pause('no-default-alternative'),
    ],
    ['a redirect', redirect, open('http://localhost:3000/?q=#chat')],
  ])('%s', (_, decision, way) => {
    expect(wayFor(decision, to('own'), 'https://chatgpt.com/', today)).toEqual(way);
  });

  it.each<[string, Settings, string, Way]>([
    ['goes along', to('own'), 'why+%26+how', open('http://localhost:3000/?q=why%20%26%20how#chat')],
    ['of spaces is none', to('own'), '%20%0A', open('http://localhost:3000/?q=#chat')],
    [
      'stays when nothing is carried',
      to('own', 'never'),
      'why',
      open('http://localhost:3000/?q=#chat'),
    ],
    ['is shown first where the person wants to see it', to('own', 'ask'), 'why', pause('asks')],
    ['too long for a link is copied at a pause', to('own'), 'why+'.repeat(3000), pause('copies')],
    ['for the clipboard is copied at a pause', to('deepseek'), 'why', pause('copies')],
  ])('a question %s', (_, settings, question, way) => {
    expect(wayFor(redirect, settings, `https://chatgpt.com/?q=${question}`, today)).toEqual(way);
  });

  it('leads to no address that must not be opened, whatever the question', () => {
    const settings = fc.record({
      favourite: fc.constantFrom('own', 'lumo', 'claude', 'duck_ai', 'mistral'),
      carryOver: fc.constantFrom(...CARRY_OVER_MODES),
    });
    fc.assert(
      fc.property(settings, fc.string({ unit: 'binary' }), ({ favourite, carryOver }, text) => {
        const address = `https://chatgpt.com/?prompt=${encodeURIComponent(text.toWellFormed())}`;
        const way = wayFor(redirect, to(favourite, carryOver), address, today);
        expect(way?.to !== 'alternative' || canBeOpened(way.address)).toBe(true);
      }),
    );
  });
});

describe('canBeOpened', () => {
  it.each([
    ['https://lumo.proton.me/?q=1', true],
    ['http://127.0.0.1:8080/', true],
    ['http://[::1]/', true],
    [`https://lumo.proton.me/?q=${'a'.repeat(8000)}`, true],
    ['http://lumo.proton.me/', false],
    ['http://localhost.example.org/', false],
    ['https://me:secret@lumo.proton.me/', false],
    ['javascript:alert(1)', false],
    ['data:text/html,hello', false],
    ['file:///etc/passwd', false],
    ['lumo', false],
    ['', false],
  ])('%s: %s', (address, can) => {
    expect(canBeOpened(address)).toBe(can);
  });
});
