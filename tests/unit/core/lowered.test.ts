import { describe, expect, it } from 'vitest';
import {
  loweredQuestion,
  withAskingAgain,
  withLevel,
  withLevelBack,
  withoutAsking,
} from '../../../core/lowered';
import { DEFAULT_SETTINGS } from '../../../core/settings';

const today = Temporal.PlainDate.from('2026-11-23');
const strict = { ...DEFAULT_SETTINGS, level: 'strict' } as const;

describe('lowering the level', () => {
  it('takes effect at once, and is offered to be asked about', () => {
    const lowered = withLevel(strict, 'gentle');
    expect(lowered.level).toBe('gentle');
    expect(loweredQuestion(lowered, today)).toBe('offer');
  });

  it('is asked about a week later, once somebody wanted that', () => {
    const asking = withAskingAgain(withLevel(strict, 'firm'), today);
    expect(loweredQuestion(asking, today)).toBeNull();
    expect(loweredQuestion(asking, today.add({ days: 6 }))).toBeNull();
    expect(loweredQuestion(asking, today.add({ days: 7 }))).toBe('back');
    expect(loweredQuestion(asking, today.add({ days: 70 }))).toBe('back');
  });

  it('is over with either answer', () => {
    const asking = withAskingAgain(withLevel(strict, 'firm'), today);
    const back = withLevelBack(asking);
    expect([back.level, back.lowered]).toEqual(['strict', null]);
    const stay = withoutAsking(asking);
    expect([stay.level, stay.lowered]).toEqual(['firm', null]);
    expect(withLevelBack(stay)).toBe(stay);
    expect(withAskingAgain(stay, today)).toBe(stay);
  });

  it('is over when the level is raised, and not begun by choosing the same', () => {
    expect(withLevel(withLevel(strict, 'gentle'), 'firm').lowered).toBeNull();
    expect(withLevel(strict, 'strict')).toBe(strict);
  });
});
