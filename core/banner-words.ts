/** The texts that the banner says, by their keys as `browser.i18n` knows them. */
export const BANNER_WORDS = [
  'language_code',
  'language_direction',
  'banner_name',
  'banner_why',
  'banner_snooze',
  'banner_settings',
  'banner_close',
  'banner_alternatives',
  'banner_invitation',
  'banner_start',
  'banner_snooze_hour',
  'banner_snooze_tomorrow',
  'banner_snooze_week',
  'banner_turn_off',
  'banner_own_reason',
  'banner_reply',
  'banner_not_verified',
  'banner_sources',
  'banner_about_alternatives',
  'banner_not_saved',
  'carry_over_opens',
  'carry_over_fills',
  'carry_over_sends',
  'carry_over_may_send',
  'carry_over_copies',
  'carry_over_asks',
  'carry_over_copied',
  'carry_over_not_copied',
  'carry_over_copy_again',
  'carry_over_draft',
  'carry_over_question',
  'carry_over_hint',
  'carry_over_open',
  'carry_over_back',
] as const;

export type BannerWord = (typeof BANNER_WORDS)[number];

/** Each of them in the browser's language. */
export type BannerWords = Readonly<Record<BannerWord, string>>;
