import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Glance, glanceOf, keepGlance, readGlance } from '../../../state/glance';

function givenLocalStorage(kept: Map<string, string>) {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
}

const day = 20_485;

describe('the glance', () => {
  const kept = new Map<string, string>();

  beforeEach(() => {
    kept.clear();
    givenLocalStorage(kept);
  });

  it('is null until a page has kept one', () => {
    expect(readGlance()).toBeNull();
  });

  it.each<Glance>([
    { quitDay: day, theme: 'system' },
    { quitDay: day, theme: 'dark' },
    { quitDay: null, theme: 'light' },
    { quitDay: -3, theme: 'light' },
  ])('is read as it was kept: $theme, $quitDay', (glance) => {
    keepGlance(glance);
    expect(readGlance()).toEqual(glance);
  });

  it.each(['', 'dark', 'blue 20485', 'dark 1.5', 'dark 2026-02-01', 'dark soon', '{}'])(
    'is null where the copy is damaged: "%s"',
    (text) => {
      kept.set('glance', text);
      expect(readGlance()).toBeNull();
    },
  );

  it('is made of what is stored', () => {
    const date = Temporal.PlainDate.from('2026-02-01');
    expect(glanceOf(date, 'dark')).toEqual({ quitDay: day, theme: 'dark' });
    expect(glanceOf(null, 'dark')).toEqual({ quitDay: null, theme: 'dark' });
  });

  it('does without, where the browser refuses localStorage', () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    expect(() => keepGlance({ quitDay: day, theme: 'dark' })).not.toThrow();
    expect(readGlance()).toBeNull();
  });
});
