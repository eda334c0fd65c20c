interface Props {
  /** In LaTeX. */
  latex: string;
  /** Whether it stands on a line of its own. */
  display: boolean;
}

/** A formula. */
export function Formula({ latex, display }: Props) {
  return (
    <code className="formula" data-display={display} dir="ltr">
      {latex}
    </code>
  );
}
