import type { ReactNode } from 'react';
import './chevron.css';
import './Fold.css';

interface Props {
  summary: string;
  /** What it is about, for those who hear the summary away from its surroundings. */
  about?: string;
  onToggle?: (isOpen: boolean) => void;
  children: ReactNode;
}

/** Text that is folded away until asked for. */
export function Fold({ summary, about, onToggle, children }: Props) {
  return (
    <details className="fold" onToggle={({ currentTarget: { open } }) => onToggle?.(open)}>
      <summary className="chevron">
        {summary}
        {about !== undefined && <span className="visually-hidden">: {about}</span>}
      </summary>
      <div className="fold-body">{children}</div>
    </details>
  );
}
