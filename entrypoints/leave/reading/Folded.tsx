import { type ReactNode, useState } from 'react';

interface Props {
  summary: string;
  /** Whether it is open to begin with. */
  unfolded?: boolean;
  children: ReactNode;
}

/** Something beside the conversation, folded away. It is not even drawn before it is asked for. */
export function Folded({ summary, unfolded = false, children }: Props) {
  const [open, setOpen] = useState(unfolded);
  return (
    <details className="folded" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="chevron">{summary}</summary>
      {open && <div className="folded-body">{children}</div>}
    </details>
  );
}
