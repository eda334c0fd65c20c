import { text } from '../../components/words';
import { BANNER_WORDS, type BannerWord, type BannerWords } from '../../core/banner-words';

/** What the banner says, in the browser's language. */
export function bannerWords(): BannerWords {
  const told = BANNER_WORDS.map((key) => [key, text(key)] as const);
  return Object.fromEntries(told) as Record<BannerWord, string>;
}
