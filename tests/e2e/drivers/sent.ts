/**
 * Functions travel to a page as text, arguments and answers as JSON, the same way in both browsers: their protocols' own
 * formats for values differ.
 */

// biome-ignore lint/complexity/noBannedTypes: any function at all may be sent; only its text is read.
export type Sendable = Function;

/** An expression whose value is a promise of the JSON of the function's answer; undefined when it answers nothing. */
export function asExpression(question: Sendable, argument: unknown): string {
  return `(async () => JSON.stringify(await (${question})(${asLiteral(argument)})))()`;
}

/** A function declaration that takes the element as `this`. */
export function asMethod(question: Sendable, argument: unknown): string {
  return `async function () { return JSON.stringify(await (${question})(this, ${asLiteral(argument)})); }`;
}

/** A function declaration that gives all elements below `this`, or in the whole document, of which the question is true. */
export function asSearch(
  selector: string,
  question: Sendable = () => true,
  argument?: unknown,
): string {
  return `function () {
    const around = this instanceof Node ? this : document;
    const elements = [...around.querySelectorAll(${asLiteral(selector)})];
    return elements.filter((element) => (${question})(element, ${asLiteral(argument)}));
  }`;
}

/** The answer, as the asking function's type says it is: both ends of the wire are the same test. */
export function fromAnswer<Result>(json: unknown): Result {
  const answer = typeof json === 'string' ? JSON.parse(json) : undefined;
  return answer;
}

function asLiteral(argument: unknown): string {
  return argument === undefined ? 'undefined' : JSON.stringify(argument);
}
