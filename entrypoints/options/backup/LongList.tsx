import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { Fold } from '../../../components/Fold';
import './LongList.css';

/** How many are shown before the rest is folded away. */
const SHOWN = 6;

interface Props {
  /** What the list is about, for those who hear that there is more. */
  about: string;
  /** Each a `<li>` with a key. */
  items: readonly ReactNode[];
}

/** A list of which only the beginning shows when it is long. */
export function LongList({ about, items }: Props) {
  const folded = items.slice(SHOWN);
  return (
    <>
      <ul className="long-list">{items.slice(0, SHOWN)}</ul>
      {folded.length > 0 && (
        <Fold summary={i18n.t('options.backup.more', folded.length)} about={about}>
          <ul className="long-list">{folded}</ul>
        </Fold>
      )}
    </>
  );
}
