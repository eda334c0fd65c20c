import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextPack, LEAST_LIMIT } from '../../../../core/archive/context-pack';
import type { Part } from '../../../../core/archive/part';
import { anyText } from './any-text';
import { pack, talk, words } from './packing';

describe('a context pack', () => {
  it('has the newest instructions, the memories once, and the conversations', () => {
    expect(
      pack([talk('Rye', ['How?', 'So.']), talk('', ['Why?'], null)], 10_000, [
        'Likes rye',
        'Has\na dog',
        'Likes rye ',
      ]),
    ).toBe(`# About me

Please keep this in mind.

## Who I am

I bake.

## How to answer

Be brief.

## What was remembered

- Likes rye
- Has
  a dog

## Conversations

### Rye (2026-01-01)

**Me:** How?

**Assistant:** So.

### Untitled

**Me:** Why?`);
  });

  it('has nothing of what a tool, a thought or the system said', () => {
    const conversation = talk('Rye', ['How?', 'So.']);
    const silent: readonly Part[] = [
      { kind: 'thoughts', thoughts: [{ summary: 'secret', content: '' }] },
      { kind: 'output', failed: false, text: 'secret' },
    ];
    const messages = conversation.messages.map((message, place) =>
      place === 1 ? { ...message, parts: silent } : message,
    );
    expect(pack([{ ...conversation, messages }])).not.toMatch(/secret|Assistant/);
  });

  it('has no heading for what is not there', () => {
    const text = contextPack(
      { instructions: [], memories: [], conversations: [], total: 0 },
      { limit: LEAST_LIMIT, words, timeZone: 'UTC' },
    );
    expect(text).toBe('# About me\n\nPlease keep this in mind.');
  });

  it('shortens long messages first, no more than will do, and says so', () => {
    const text = pack(
      [talk('Long', ['x'.repeat(9000), 'y'.repeat(1500)]), talk('Short', ['Hello'])],
      8000,
    );
    expect(text).toContain(`**Me:** ${'x'.repeat(3997)}[…]`);
    expect(text).toContain('y'.repeat(1500));
    expect(text).toContain('Hello');
    expect(text.endsWith('---\n\nMessages are shortened to 4000 characters.')).toBe(true);
  });

  it('leaves out the oldest conversations when that does not do, and says how many', () => {
    const many = Array.from({ length: 50 }, (_, place) =>
      talk(`Talk ${place}`, ['q'.repeat(400), 'a'.repeat(400)]),
    );
    const text = pack(many, 5000);
    expect(text).toContain('### Talk 0 ');
    expect(text).toContain('### Talk 3 ');
    expect(text).not.toContain('### Talk 9 ');
    const told = text.match(/^### /gm)?.length ?? 0;
    expect(text).toContain(`Older conversations left out: ${50 - told}.`);
  });

  it('has the end of a conversation that does not fit whole', () => {
    const long = talk(
      'Long',
      Array.from({ length: 100 }, (_, place) => `message ${place} ${'x'.repeat(100)}`),
    );
    const text = pack([long], 2000);
    expect(text).toMatch(
      /### Long \(2026-01-01\)\n\n\[…\]\n\n\*\*(Me|Assistant):\*\* message \d\d /,
    );
    expect(text).toContain('message 99 ');
    expect(text).not.toContain('message 0 ');
    expect(text).toContain('Of the last conversation only the end is told.');
    expect(text).not.toContain('shortened');
  });

  it('keeps room for conversations beside many memories, and says what is left out', () => {
    const memories = Array.from({ length: 200 }, (_, place) => `memory ${place} ${'x'.repeat(40)}`);
    const text = pack([talk('Rye', ['How?'])], 3000, memories);
    expect(text).toContain('- memory 0 ');
    expect(text).toContain('### Rye');
    expect(text).toMatch(/Older memories left out: 1\d\d\./);
  });

  it('cuts a memory that is longer than its room, as the list of all memories may be', () => {
    const text = pack([talk('Rye', ['How?'])], 3000, ['x'.repeat(5000), 'second']);
    expect(text).toMatch(/- x{500,1000}\[…\]\n/);
    expect(text).toContain('### Rye');
    expect(text).toContain('Older memories left out: 1.');
  });

  it('reads no more conversations than fit', () => {
    let read = 0;
    function* endless() {
      for (;;) {
        read += 1;
        yield talk(`Talk ${read}`, ['x'.repeat(400)]);
      }
    }
    const content = { instructions: [], memories: [], conversations: endless(), total: 1_000_000 };
    contextPack(content, { limit: 10_000, words, timeZone: 'UTC' });
    expect(read).toBeLessThan(40);
  });

  it('is never longer than the limit, and tells the rule whenever it leaves something out', () => {
    const long = fc.tuple(anyText(), fc.nat(200)).map(([text, times]) => text.repeat(times));
    const said = fc.array(long, {
      maxLength: 6,
    });
    const talks = fc.array(
      said.map((all) =>
        talk(
          'Talk',
          all.map((one) => one.toWellFormed()),
        ),
      ),
      { maxLength: 12 },
    );
    const memories = fc.array(
      long.map((text) => text.toWellFormed()),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(
        talks,
        memories,
        fc.integer({ min: LEAST_LIMIT, max: 20_000 }),
        (conversations, remembered, limit) => {
          const text = pack(conversations, limit, remembered);
          expect(text.length).toBeLessThanOrEqual(limit);
          expect(text.isWellFormed()).toBe(true);
          const told = text.match(/^### Talk/gm)?.length ?? 0;
          expect(told === conversations.length || text.includes('left out')).toBe(true);
        },
      ),
    );
  });
});
