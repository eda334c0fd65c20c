import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { conversationAt } from '../../archive/conversations';
import {
  conversationsFile,
  cutOff,
  elementsOf,
  export2026,
  type MadeFile,
  wrapped,
} from '../../archive/generator';

function hashOf(file: MadeFile): string {
  const hash = createHash('sha256');
  for (const chunk of file.chunks()) hash.update(chunk);
  return hash.digest('hex');
}

function textOf(file: MadeFile): string {
  return Buffer.concat([...file.chunks()]).toString('utf8');
}

describe('a made-up export', () => {
  it('has the same bytes for the same seed, and others for another', () => {
    const [one, again, other] = [1, 1, 2].map((seed) =>
      hashOf(conversationsFile({ seed, conversations: 20 })),
    );
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it('has the same conversations under the same numbers, whatever its shape', () => {
    const plan = { seed: 4, conversations: 250, shape: { withChildren: false } };
    const shards = export2026(plan).filter(({ name }) => /^conversations-/.test(name));
    const all: unknown[] = shards.flatMap((shard) => JSON.parse(textOf(shard)));
    expect(all).toHaveLength(250);
    expect(all[123]).toEqual(conversationAt(4, 123, plan.shape));
    expect(JSON.parse(textOf(wrapped(plan))).conversations).toEqual(all);
  });

  it('is as large as asked, to the next conversation', () => {
    const size = textOf(conversationsFile({ seed: 1, conversations: { bytes: 1_000_000 } })).length;
    expect(size).toBeGreaterThan(1_000_000);
    expect(size).toBeLessThan(1_100_000);
  });

  it('is made while it is read', () => {
    const [first] = conversationsFile({ seed: 1, conversations: { bytes: 10 ** 12 } }).chunks();
    expect(first?.length).toBeGreaterThan(100_000);
  });

  it('has everything malformed where asked, and ends early where cut off', () => {
    const plan = { seed: 1, conversations: 2, malformed: true };
    expect([...elementsOf(plan)].length).toBeGreaterThan(15);
    const whole = textOf(conversationsFile({ seed: 1, conversations: 200 }));
    const cut = textOf(cutOff(conversationsFile({ seed: 1, conversations: 200 })));
    expect(whole.startsWith(cut)).toBe(true);
    expect(() => JSON.parse(cut)).toThrow(SyntaxError);
  });
});
