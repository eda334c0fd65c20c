/**
 * The calendar once more, slow and by another way than the product's: no Temporal, days one by one, from the rules of the
 * Gregorian calendar. What the product says is held against it.
 */

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function lastOf(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (MONTHS[month - 1] ?? 0);
}

function text(year: number, month: number, day: number): string {
  const pad = (number: number, length: number) => String(number).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function parts(date: string): [number, number, number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
}

export function dayAfter(date: string): string {
  const [year, month, day] = parts(date);
  if (day < lastOf(year, month)) return text(year, month, day + 1);
  return month < 12 ? text(year, month + 1, 1) : text(year + 1, 1, 1);
}

/** Every date from one to another, both included; none when the first comes later. */
export function walk(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = dayAfter(day)) days.push(day);
  return days;
}

/** The same day of the month, months later, or the last day of a month that is too short. */
export function monthsLater(date: string, months: number): string {
  let [year, month] = parts(date);
  for (let step = 0; step < months; step++) {
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  return text(year, month, Math.min(parts(date)[2], lastOf(year, month)));
}

/** What the calendar on the wall says in a zone, by the browser's own formatter. */
export function wallDate(moment: number, zone: string): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    calendar: 'gregory',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const part = Object.fromEntries(format.formatToParts(moment).map((one) => [one.type, one.value]));
  return text(Number(part.year), Number(part.month), Number(part.day));
}
