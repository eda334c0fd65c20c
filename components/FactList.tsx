import type { Fact } from '../core/catalogue';
import { SourceLink } from './SourceLink';
import { text } from './words';
import './FactList.css';

/** Things worth knowing before choosing, each with its source; all in one size, whomever they are about. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <ul className="fact-list">
      {facts.map((fact) => (
        <li key={fact.id}>
          {text(`fact.${fact.id}`)} <SourceLink source={fact.source} />
        </li>
      ))}
    </ul>
  );
}
