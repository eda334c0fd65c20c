import type { ReactNode } from 'react';
import './chevron.css';
import './Fold.css';

interface Props {
  summary: string;
  /** What it is about, for those who hear the summary away from its surroundings. */
  about?: string;
  children: ReactNode;
}

/** Text that is folded away until asked for. */
export function Fold({ summary, about, children }: Props) {
  return (
    <details className="fold">
      <summary className="chevron">
        {summary}
        {about !== undefined && <span className="visually-hidden">: {about}</span>}
      </summary>
      <div className="fold-body">{children}</div>
    </details>
  );
}
