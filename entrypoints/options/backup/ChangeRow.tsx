import type { ChangeWords } from './change-words';
import './ChangeRow.css';

/** A line of a list: what it is about, and what becomes of that. */
export function ChangeRow({ words: { name, value } }: { words: ChangeWords }) {
  return (
    <li className="change">
      <span className="soft">{name}</span> <span>{value}</span>
    </li>
  );
}
