import { describe, expect, it } from 'vitest';
import { BANNER_WORDS } from '../../../core/banner-words';
import { bannerWords } from '../../../entrypoints/background/banner-words';
import { speak } from '../speaking';

describe('the words of the banner', () => {
  it.each([
    ['en', 'Why?'],
    ['fr', 'Pourquoi\u00a0?'],
  ] as const)('are all there in %s', async (language, why) => {
    await speak(language);
    const words = bannerWords();
    expect(Object.keys(words)).toEqual([...BANNER_WORDS]);
    expect(Object.values(words)).not.toContain('');
    expect(words).toMatchObject({ language_code: language, banner_why: why });
  });
});
