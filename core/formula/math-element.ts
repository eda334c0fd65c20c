/** The elements of MathML that formulas are made of (all in MathML Core). */
export type MathTag =
  | 'mi'
  | 'mn'
  | 'mo'
  | 'mtext'
  | 'mspace'
  | 'mrow'
  | 'mfrac'
  | 'msqrt'
  | 'mroot'
  | 'msub'
  | 'msup'
  | 'msubsup'
  | 'munder'
  | 'mover'
  | 'munderover'
  | 'mtable'
  | 'mtr'
  | 'mtd'
  | 'mphantom';

export interface MathElement {
  tag: MathTag;
  attributes: Readonly<Record<string, string>>;
  /** Words, or elements. */
  content: string | readonly MathElement[];
}

export function element(
  tag: MathTag,
  content: MathElement['content'],
  attributes: Readonly<Record<string, string>> = {},
): MathElement {
  return { tag, attributes, content };
}

/** Several as one; one stays as it is. */
export function row(elements: readonly MathElement[]): MathElement {
  const [only] = elements;
  return elements.length === 1 && only !== undefined ? only : element('mrow', elements);
}

/** A bracket or another sign beside something; it grows with it when it is told to. */
export function fence(sign: string, stretchy: boolean): MathElement {
  return element('mo', sign, { fence: 'true', stretchy: String(stretchy) });
}
