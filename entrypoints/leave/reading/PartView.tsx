import { i18n } from '#i18n';
import type { Role } from '../../../core/archive/conversation';
import type { Part } from '../../../core/archive/part';
import { AssetView } from './AssetView';
import { CanvasView } from './CanvasView';
import { CodeBlock } from './CodeBlock';
import { Folded } from './Folded';
import { Markdown } from './Markdown';
import { PlainText } from './PlainText';

interface Props {
  /** No other piece of the conversation has it. */
  name: string;
  part: Part;
  role: Role;
}

/** One piece of a message, whatever kind it is. Nothing is left out: what we cannot show is there as it came. */
export function PartView({ name, part, role }: Props) {
  switch (part.kind) {
    case 'text':
      // Only the assistant writes Markdown on purpose; what people paste is meant as it stands.
      return role === 'assistant' ? (
        <Markdown text={part.markdown} />
      ) : (
        <PlainText text={part.markdown} />
      );
    case 'transcript':
      return (
        <>
          <p className="soft">{i18n.t('leave.part.spoken')}</p>
          <PlainText text={part.text} />
        </>
      );
    case 'code':
      return <CodeBlock code={part.code} language={part.language ?? ''} />;
    case 'output':
      return (
        <Folded
          name={name}
          summary={i18n.t(part.failed ? 'leave.part.error' : 'leave.part.output')}
        >
          <CodeBlock code={part.text} language="" />
        </Folded>
      );
    case 'page':
      return (
        <blockquote className="page-part">
          <PageName title={part.title} url={part.url} />
          {part.text !== '' && <PlainText text={part.text} />}
        </blockquote>
      );
    case 'thoughts':
      return (
        <Folded name={name} summary={i18n.t('leave.part.thoughts')}>
          {part.thoughts.map(({ summary, content }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they never change
            <div key={place}>
              {summary !== '' && (
                <p dir="auto">
                  <strong>{summary}</strong>
                </p>
              )}
              {content !== '' && <Markdown text={content} />}
            </div>
          ))}
        </Folded>
      );
    case 'recap':
      return (
        <p className="soft" dir="auto">
          {part.text}
        </p>
      );
    case 'canvas':
      return <CanvasView part={part} />;
    case 'asset':
      return <AssetView part={part} />;
    case 'instructions':
      return (
        <Folded name={name} summary={i18n.t('leave.part.instructions')}>
          {part.aboutPerson !== '' && <PlainText text={part.aboutPerson} />}
          {part.howToAnswer !== '' && <PlainText text={part.howToAnswer} />}
        </Folded>
      );
    case 'memory':
      return (
        <Folded name={name} summary={i18n.t('leave.part.memory')}>
          <PlainText text={part.text} />
        </Folded>
      );
    case 'unknown':
      return (
        <Folded name={name} summary={i18n.t('leave.part.unknown', { kind: part.contentType })}>
          <CodeBlock code={part.raw} language="json" />
        </Folded>
      );
  }
}

function PageName({ title, url }: { title: string | null; url: string | null }) {
  if (url === null) return title === null ? null : <p dir="auto">{title}</p>;
  return (
    <p>
      <a href={url} target="_blank" rel="noreferrer" dir="auto">
        {title || url}
      </a>
    </p>
  );
}
