import { withCounted } from '../../../core/counted';
import { withSlip } from '../../../core/slips';
import { journal } from '../../../state/journal';

/** Changes the journal as the pages do, through the product's own storage code: that many at once. */
const changes = {
  /** Slips on ten days, said again and again; the journal's counter tells how often. */
  slips: (count: number) =>
    changeOften(count, (place) => {
      const date = Temporal.PlainDate.from('2020-01-01').add({ days: place % 10 });
      return journal.change((before) => withSlip(before, date, { note: `${place}` }, 'any'));
    }),
  /** As many visits on one day. */
  visits: (count: number) =>
    changeOften(count, () => {
      const date = Temporal.PlainDate.from('2020-01-01');
      return journal.change((before) => withCounted(before, 'visits', date, 'any'));
    }),
};

async function changeOften(
  count: number,
  change: (place: number) => Promise<unknown>,
): Promise<number> {
  const all = await Promise.allSettled(Array.from({ length: count }, (_, place) => change(place)));
  return all.filter(({ status }) => status === 'fulfilled').length;
}

export type Changes = typeof changes;

Object.assign(window, { changes });
