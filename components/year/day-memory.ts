import type { DateText } from '../../core/calendar';
import type { Slip } from '../../core/journal';

/** What a page remembers of one day while others are looked at. */
export interface DayMemory {
  /** A note that was typed and not taken yet. */
  typed?: string | undefined;
  /** The slip that was taken back on this page. */
  takenBack?: Slip | undefined;
}

/** The memory of a day, made when it is first asked for. */
export function memoryOf(memories: Map<DateText, DayMemory>, date: DateText): DayMemory {
  const known = memories.get(date);
  if (known !== undefined) return known;
  const made: DayMemory = {};
  memories.set(date, made);
  return made;
}
