import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Glance, keepGlance, readGlance } from '../../../state/glance';

function givenLocalStorage(kept: Map<string, string>) {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
}

const date = Temporal.PlainDate.from('2026-02-01');

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
    { quitDate: date, theme: 'system' },
    { quitDate: date, theme: 'dark' },
    { quitDate: null, theme: 'light' },
  ])('is read as it was kept: $theme, $quitDate', (glance) => {
    keepGlance(glance);
    const read = readGlance();
    expect(read?.theme).toBe(glance.theme);
    expect(read?.quitDate?.toString()).toBe(glance.quitDate?.toString());
  });

  it.each(['', 'dark', 'blue 2026-02-01', 'dark 2026-02-30', 'dark soon', '{}'])(
    'is null where the copy is damaged: "%s"',
    (text) => {
      kept.set('glance', text);
      expect(readGlance()).toBeNull();
    },
  );

  it('does without, where the browser refuses localStorage', () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    expect(() => keepGlance({ quitDate: date, theme: 'dark' })).not.toThrow();
    expect(readGlance()).toBeNull();
  });
});
