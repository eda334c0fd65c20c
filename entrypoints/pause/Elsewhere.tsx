import { useId } from 'react';
import { i18n } from '#i18n';
import { AlternativeLinks } from '../../components/AlternativeLinks';
import { plainDraft } from '../../core/draft';
import { questionIn } from '../../core/sites';
import { tellTurnedAway } from './tell-turned-away';

/** The alternatives, which take the question along that was in the address. */
export function Elsewhere({ to }: { to: string }) {
  const id = useId();
  const draft = plainDraft(questionIn(to));
  return (
    <section className="pause-elsewhere" aria-labelledby={id}>
      <h2 id={id}>{i18n.t('pause.elsewhere')}</h2>
      {draft !== '' && (
        <figure className="pause-draft">
          <figcaption>{i18n.t('carry_over.draft')}</figcaption>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long one scrolls, with the keyboard too. */}
          <blockquote dir="auto" tabIndex={0}>
            {draft}
          </blockquote>
        </figure>
      )}
      <AlternativeLinks draft={draft} onFollow={() => void tellTurnedAway()} />
    </section>
  );
}
