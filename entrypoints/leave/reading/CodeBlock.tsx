import { LongText } from './LongText';

interface Props {
  code: string;
  /** As the export names it; may be empty. */
  language: string;
}

/** Code as it was written. */
export function CodeBlock({ code, language }: Props) {
  return (
    <figure className="code-block" dir="ltr">
      {language !== '' && <figcaption>{language}</figcaption>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (axe: scrollable-region-focusable) */}
      <pre tabIndex={0}>
        <code>
          <LongText text={code} />
        </code>
      </pre>
    </figure>
  );
}
