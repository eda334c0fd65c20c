import { LongText } from './LongText';

/** Words as they were written, line ends included. */
export function PlainText({ text }: { text: string }) {
  return (
    <div className="plain-text" dir="auto">
      <LongText text={text} />
    </div>
  );
}
