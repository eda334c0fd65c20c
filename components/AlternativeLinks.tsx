import { addressWithoutPrompt } from '../core/address';
import { offeredAlternatives } from '../core/alternatives';
import { useToday } from './use-today';
import { useView } from './view-context';
import './AlternativeLinks.css';

/** The alternatives on offer today, each one click away in a tab of its own. */
export function AlternativeLinks() {
  const settings = useView((view) => view.settings);
  const offered = offeredAlternatives(settings, useToday());
  return (
    <ul className="alternative-links">
      {offered.map(({ id, name, address }) => (
        <li key={id}>
          <a
            className="button"
            href={addressWithoutPrompt(address)}
            target="_blank"
            rel="noreferrer"
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
