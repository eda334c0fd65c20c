import { memo } from 'react';
import type { NamedDay } from './day-words';

interface Props {
  days: readonly NamedDay[];
  /** What stands above it: the month that begins in it, or null. */
  month: string | null;
  /** The place of the chosen day in it, or null: only this one is reached with Tab. */
  chosen: number | null;
}

/** One column of the picture. Drawn again only when its days change, or the choice comes to it or leaves it. */
export const Week = memo(function Week({ days, month, chosen }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table's rows cannot stand side by side as columns, in one band or two
    // biome-ignore lint/a11y/useFocusableInteractive: its days are what one goes to
    <div className="year-week" role="row">
      {month !== null && (
        <span className="year-month" aria-hidden="true">
          {month}
        </span>
      )}
      {days.map(({ date, name, kind, isToday, isEarlier }, place) => (
        // biome-ignore lint/a11y/useSemanticElements: as its row
        <span
          // Not its name, which changes with what the day was: the keyboard may be on it.
          key={date.toString()}
          className={`year-day year-${kind}`}
          role="gridcell"
          tabIndex={place === chosen ? 0 : -1}
          aria-label={name}
          aria-selected={place === chosen}
          data-date={date.toString()}
          data-today={isToday || undefined}
          data-earlier={isEarlier || undefined}
        />
      ))}
    </div>
  );
});
