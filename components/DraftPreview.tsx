import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { ListedAlternative } from '../core/alternatives';
import { plainDraft } from '../core/draft';
import { CarryOverLink } from './CarryOverLink';
import type { ToPaste } from './use-copying';
import './DraftPreview.css';

interface Props {
  alternative: Pick<ListedAlternative, 'name' | 'destination'>;
  draft: string;
  /** The rank of its question on the page. */
  heading?: 'h2' | 'h3';
  onFollow: () => void;
  onCopy: (toPaste: ToPaste) => void;
  /** The person would rather not go there. */
  onBack: () => void;
}

/** Shows the draft before it goes anywhere; it can be changed, left behind, or taken along. It is kept in memory only. */
export function DraftPreview(props: Props) {
  const { alternative, draft, heading: Heading = 'h3', onFollow, onCopy, onBack } = props;
  const { name, destination } = alternative;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(draft);
  useLayoutEffect(() => field.current?.focus(), []);

  // Chrome closes a popup on Escape, and what was changed would be gone.
  const keepChanged = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && text !== draft) event.preventDefault();
  };

  return (
    <section className="draft-preview sheet" aria-labelledby={`${id}-question`}>
      <Heading id={`${id}-question`}>{i18n.t('carry_over.question', { name })}</Heading>
      <label htmlFor={id}>{i18n.t('carry_over.draft')}</label>
      <textarea
        className="field"
        id={id}
        ref={field}
        dir="auto"
        rows={4}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={keepChanged}
      />
      <p className="soft" id={`${id}-hint`}>
        {i18n.t('carry_over.hint')}
      </p>
      <CarryOverLink
        to={destination}
        mode="always"
        draft={plainDraft(text)}
        onFollow={onFollow}
        onCopy={onCopy}
        isPrimary
      >
        {i18n.t('carry_over.open', { name })}
      </CarryOverLink>
      <p className="row">
        <a
          className="button quiet"
          href={destination.address}
          target="_blank"
          rel="noreferrer"
          onClick={onFollow}
        >
          {i18n.t('carry_over.without')}
        </a>
        <button className="button quiet" type="button" onClick={onBack}>
          {i18n.t('carry_over.back')}
        </button>
      </p>
    </section>
  );
}
