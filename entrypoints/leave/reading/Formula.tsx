import { createElement, type ReactNode, useMemo } from 'react';
import type { MathElement } from '../../../core/formula/math-element';
import { readFormula } from '../../../core/formula/read-formula';

interface Props {
  /** In LaTeX. */
  latex: string;
  /** Whether it stands on a line of its own. */
  display: boolean;
}

/** A formula, set by the browser; where we do not know all of it, as it was written. */
export function Formula({ latex, display }: Props) {
  const formula = useMemo(() => readFormula(latex), [latex]);
  if (formula === null) {
    return (
      <code className="formula" data-display={display} dir="ltr">
        {latex}
      </code>
    );
  }
  const math = createElement(
    'math',
    { display: display ? 'block' : 'inline', alttext: latex, dir: 'ltr' },
    elementOf(formula, 0),
  );
  return display ? <div className="formula-line">{math}</div> : math;
}

function elementOf({ tag, attributes, content }: MathElement, key: number): ReactNode {
  const children = typeof content === 'string' ? content : content.map(elementOf);
  return createElement(tag, { key, ...attributes }, children);
}
