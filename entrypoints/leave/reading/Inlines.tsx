import { i18n } from '#i18n';
import type { Inline } from '../../../core/markdown/tree';
import { Formula } from './Formula';

/** Words in a line. */
export function Inlines({ inlines }: { inlines: readonly Inline[] }) {
  return inlines.map((inline, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of a line never change
    <InlineView key={place} inline={inline} />
  ));
}

function InlineView({ inline }: { inline: Inline }) {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.children} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.children} />
        </em>
      );
    case 'deleted':
      return (
        <del>
          <Inlines inlines={inline.children} />
        </del>
      );
    case 'code':
      return <code dir="ltr">{inline.text}</code>;
    case 'link':
      return (
        <a href={inline.address} target="_blank" rel="noreferrer" title={inline.address}>
          <Inlines inlines={inline.children} />
        </a>
      );
    case 'break':
      return <br />;
    case 'task':
      return (
        <input
          type="checkbox"
          checked={inline.done}
          readOnly
          disabled
          aria-label={i18n.t(inline.done ? 'leave.part.task_done' : 'leave.part.task_open')}
        />
      );
    case 'math':
      return <Formula latex={inline.latex} display={inline.display} />;
  }
}
