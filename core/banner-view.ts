import { offeredAlternatives } from './alternatives';
import type { CarryOverMode, Destination } from './carry-over';
import type { DayCount } from './day-count';
import { dayCount, type Journal } from './journal';
import { MOST_FAVOURITES, type Settings } from './settings';

/** Everything the banner says until somebody asks it why, and no more: this is all that reaches a ChatGPT tab. */
export interface BannerView {
  count: DayCount;
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
    alternatives: offeredAlternatives(settings, today, MOST_FAVOURITES).map(
      ({ name, destination }) => ({ name, destination }),
    ),
    carryOver: settings.carryOver,
  };
}
