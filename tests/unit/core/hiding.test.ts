import { describe, expect, it } from 'vitest';
import { withAlternativeShown, withReasonShown } from '../../../core/hiding';
import { DEFAULT_SETTINGS } from '../../../core/settings';

describe('withReasonShown', () => {
  it('hides a reason once, however often it is hidden', () => {
    const once = withReasonShown(DEFAULT_SETTINGS, 'maga_inc', false);
    expect(once.hiddenReasons).toEqual(['maga_inc']);
    expect(withReasonShown(once, 'maga_inc', false).hiddenReasons).toEqual(['maga_inc']);
  });

  it('shows it again', () => {
    const hidden = { ...DEFAULT_SETTINGS, hiddenReasons: ['maga_inc', 'pentagon'] };
    expect(withReasonShown(hidden, 'maga_inc', true).hiddenReasons).toEqual(['pentagon']);
  });
});

describe('withAlternativeShown', () => {
  it('hides an alternative, which is then no favourite', () => {
    const before = { ...DEFAULT_SETTINGS, favourites: ['claude', 'lumo'] };
    const after = withAlternativeShown(before, 'lumo', false);
    expect(after).toEqual({ ...before, favourites: ['claude'], hiddenAlternatives: ['lumo'] });
  });

  it('shows it again, and touches nothing else', () => {
    const before = { ...DEFAULT_SETTINGS, favourites: ['claude'], hiddenAlternatives: ['lumo'] };
    const after = withAlternativeShown(before, 'lumo', true);
    expect(after).toEqual({ ...before, hiddenAlternatives: [] });
  });
});
