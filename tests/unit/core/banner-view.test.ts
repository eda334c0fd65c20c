import { describe, expect, it } from 'vitest';
import { bannerView } from '../../../core/banner-view';
import { EMPTY_JOURNAL, withQuitDate } from '../../../core/journal';
import { DEFAULT_SETTINGS } from '../../../core/settings';

const today = Temporal.PlainDate.from('2026-11-23');

describe('bannerView', () => {
  it('shows the count and four alternatives', () => {
    const journal = withQuitDate(EMPTY_JOURNAL, today.subtract({ days: 3 }), today, 'a');
    const view = bannerView(DEFAULT_SETTINGS, journal, today);
    expect(view.count).toEqual({ kind: 'since', days: 3 });
    expect(view.alternatives).toHaveLength(4);
  });

  it('opens an own alternative without its place for the question', () => {
    const ownAlternatives = [
      { id: 'own-1', name: 'Mine', address: 'https://me.example/?q={prompt}' },
    ];
    const settings = { ...DEFAULT_SETTINGS, favourites: ['own-1'], ownAlternatives };
    const [mine] = bannerView(settings, EMPTY_JOURNAL, today).alternatives;
    expect(mine?.destination.address).toBe('https://me.example/?q=');
  });
});
