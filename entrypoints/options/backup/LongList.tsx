import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import { Fold } from '../../../components/Fold';
import './LongList.css';

/** How many are shown before the rest is folded away. */
const SHOWN = 6;
/** How many are shown at most: whoever damaged or made a file may have put a million into it. */
const MOST = 500;

interface Props<Item> {
  /** What the list is about, for those who hear that there is more. */
  about: string;
  items: readonly Item[];
  /** An item as a `<li>` with a key. */
  draw: (item: Item) => ReactNode;
}

/** A list of which only the beginning shows when it is long. */
export function LongList<Item>({ about, items, draw }: Props<Item>) {
  const [isOpen, setOpen] = useState(false);
  const folded = items.length - SHOWN;
  const rest = items.length - MOST;
  return (
    <>
      <ul className="long-list">{items.slice(0, SHOWN).map(draw)}</ul>
      {folded > 0 && (
        <Fold summary={i18n.t('options.backup.more', folded)} about={about} onToggle={setOpen}>
          {isOpen && <ul className="long-list">{items.slice(SHOWN, MOST).map(draw)}</ul>}
          {isOpen && rest > 0 && <p className="soft">{i18n.t('options.backup.more', rest)}</p>}
        </Fold>
      )}
    </>
  );
}
