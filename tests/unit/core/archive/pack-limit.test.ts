import { describe, expect, it } from 'vitest';
import { LEAST_LIMIT } from '../../../../core/archive/context-pack';
import { packLimit } from '../../../../core/archive/pack-limit';
import { alternatives, findAlternative } from '../../../../core/catalogue';

describe('the length of a context pack', () => {
  it.each([
    ['claude', 14_000],
    ['gemini', 10_000],
    ['lumo', 10_000],
  ])('for %s is %i', (id, limit) => {
    expect(packLimit(findAlternative(id))).toBe(limit);
  });

  it('for one the person added is what the most careful of the catalogue takes', () => {
    const known = alternatives.flatMap(({ carryOver }) =>
      carryOver.by === 'link' && carryOver.limit !== null ? [carryOver.limit] : [],
    );
    expect(packLimit(undefined)).toBe(Math.min(...known));
  });

  it('is never too short for a pack', () => {
    for (const alternative of alternatives) {
      expect(packLimit(alternative)).toBeGreaterThanOrEqual(LEAST_LIMIT);
    }
  });
});
