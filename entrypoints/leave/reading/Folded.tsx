import type { ReactNode } from 'react';
import { useIsPrinting, useUnfolded } from './reading-state';

interface Props {
  /** No other fold in the conversation has it. */
  name: string;
  summary: string;
  /** Whether it is open to begin with. */
  unfolded?: boolean;
  /** Whether it is no part of what was said: on paper it stays as it was left, and all else is open. */
  machinery?: boolean;
  children: ReactNode;
}

/** Something beside the conversation, folded away. It is not even drawn before it is asked for. */
export function Folded({ name, summary, unfolded = false, machinery = false, children }: Props) {
  const forPaper = useIsPrinting() && !machinery;
  const [open, setOpen] = useUnfolded(name, unfolded);
  return (
    <details
      className="folded"
      open={open || forPaper}
      // What paper unfolds, nobody asked to keep so.
      onToggle={(event) => !forPaper && setOpen(event.currentTarget.open)}
    >
      <summary className="chevron">{summary}</summary>
      {(open || forPaper) && <div className="folded-body">{children}</div>}
    </details>
  );
}
