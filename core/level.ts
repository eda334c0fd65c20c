/** How Adieu meets a visit: a banner; a pause first, then the banner; or straight to the default alternative. */
export const LEVELS = ['gentle', 'firm', 'strict'] as const;
export type Level = (typeof LEVELS)[number];

export function isLower(level: Level, than: Level): boolean {
  return LEVELS.indexOf(level) < LEVELS.indexOf(than);
}
