import { useLayoutEffect, useRef } from 'react';

/** What every step gets. */
export interface StepProps {
  /** True when the person came here by a button: then reading goes on at the step's heading. */
  takesFocus: boolean;
}

interface Props extends StepProps {
  children: string;
}

/** The heading of a step, where keyboard and screen reader arrive. */
export function StepHeading({ takesFocus, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (!takesFocus) return;
    scrollTo({ top: 0 });
    heading.current?.focus();
  }, [takesFocus]);
  return (
    <h1 tabIndex={-1} ref={heading}>
      {children}
    </h1>
  );
}
