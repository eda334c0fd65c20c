import { offeredAlternatives } from './alternatives';
import type { CarryOverMode, Destination } from './carry-over';
import { type Reason, reasons } from './catalogue';
import type { DayCount } from './day-count';
import { dayCount, type Journal } from './journal';
import { MOST_FAVOURITES, type Settings } from './settings';

/** A reason as the banner needs it; its texts are in the locales under its id. */
export type BannerReason = Pick<Reason, 'id' | 'eventDate' | 'status' | 'sources'>;

/** Everything the banner says, and no more: this is all that ever reaches a ChatGPT tab. */
export interface BannerView {
  count: DayCount;
  /** Empty when there is none. */
  ownReason: string;
  reasons: readonly BannerReason[];
  alternatives: readonly { name: string; destination: Destination }[];
  carryOver: CarryOverMode;
}

export function bannerView(
  settings: Settings,
  journal: Journal,
  today: Temporal.PlainDate,
): BannerView {
  return {
    count: dayCount(journal, today),
    ownReason: settings.ownReason.trim(),
    reasons: reasons
      .filter((reason) => !settings.hiddenReasons.includes(reason.id))
      .map(({ id, eventDate, status, sources }) => ({ id, eventDate, status, sources })),
    alternatives: offeredAlternatives(settings, today, MOST_FAVOURITES).map(
      ({ name, destination }) => ({ name, destination }),
    ),
    carryOver: settings.carryOver,
  };
}
