import { i18n } from '#i18n';
import { useView } from '../../components/view-context';
import {
  areOwnAlternativesFull,
  findOwnAlternative,
  withOwnAlternative,
} from '../../core/own-alternatives';
import { MOST_OWN_ALTERNATIVES } from '../../core/settings';
import { OwnAlternativeForm } from './OwnAlternativeForm';
import { RemovedAlternatives } from './RemovedAlternatives';

/** Adds an alternative of the person's own; and puts back what was removed. */
export function OwnAlternatives() {
  const full = useView((view) => areOwnAlternativesFull(view.settings));
  const change = useView((view) => view.changeSettings);
  return (
    <section className="own-alternatives" aria-labelledby="own-alternatives-title">
      <RemovedAlternatives />
      <h3 id="own-alternatives-title">{i18n.t('options.own_alternative.add_title')}</h3>
      {full ? (
        <p>{i18n.t('options.own_alternative.too_many', [String(MOST_OWN_ALTERNATIVES)])}</p>
      ) : (
        <OwnAlternativeForm
          submit={i18n.t('options.entry.add')}
          onSubmit={async (typed) => {
            const id = `own-${crypto.randomUUID()}`;
            let added = false;
            const outcome = await change((settings) => {
              const next = withOwnAlternative(settings, { ...typed, id });
              added = findOwnAlternative(next, id) !== undefined;
              return next;
            });
            return added && outcome === 'saved';
          }}
        />
      )}
    </section>
  );
}
