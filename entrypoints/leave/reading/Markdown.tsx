import { memo, useMemo } from 'react';
import { readMarkdown } from '../../../core/markdown/read-markdown';
import { Blocks } from './Blocks';
import { PlainText } from './PlainText';
import './Markdown.css';

/** In characters. No answer is longer; what is (a pasted book) is shown as it was written. */
const LONGEST = 400_000;

/** A text in Markdown. It becomes elements, never markup; tags in it are text. */
export const Markdown = memo(function Markdown({ text }: { text: string }) {
  const blocks = useMemo(() => (text.length > LONGEST ? null : readMarkdown(text)), [text]);
  if (blocks === null) return <PlainText text={text} />;
  return (
    <div className="markdown" dir="auto">
      <Blocks blocks={blocks} />
    </div>
  );
});
