import { Fragment } from 'react';
import { i18n } from '#i18n';
import type { Alternative } from '../core/catalogue';
import { carryOverWords, countryWords, priceWords } from './alternative-words';
import { FactList } from './FactList';
import './AlternativeFacts.css';

/**
 * Everything we know of an alternative, what cuts against it included: the same questions, in the same order
 * and size, for every one alike. What we did not find is said to be unknown.
 */
export function AlternativeFacts({ alternative }: { alternative: Alternative }) {
  return (
    <div className="alternative-facts">
      <p>{i18n.t(`alternative.kind.${alternative.kind}`)}</p>
      <dl>
        {answers(alternative).map(([question, answer]) => (
          <Fragment key={question}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </Fragment>
        ))}
      </dl>
      <strong>{i18n.t('alternative.worth_knowing')}</strong>
      {alternative.worthKnowing.length > 0 ? (
        <FactList facts={alternative.worthKnowing} />
      ) : (
        <p>{i18n.t('alternative.nothing_found')}</p>
      )}
    </div>
  );
}

function answers(about: Alternative): readonly (readonly [string, string])[] {
  return [
    [i18n.t('alternative.field.operator'), about.operator ?? i18n.t('alternative.unknown')],
    [i18n.t('alternative.field.countries'), countryWords(about.countries)],
    [i18n.t('alternative.field.login'), i18n.t(`alternative.login.${about.login}`)],
    [i18n.t('alternative.field.freeTier'), i18n.t(`alternative.freeTier.${about.freeTier}`)],
    [i18n.t('alternative.field.paid'), priceWords(about.paid)],
    [i18n.t('alternative.field.openSource'), i18n.t(`alternative.openSource.${about.openSource}`)],
    [i18n.t('alternative.field.training'), i18n.t(`alternative.training.${about.training}`)],
    [i18n.t('alternative.field.encryption'), i18n.t(`alternative.encryption.${about.encryption}`)],
    [
      i18n.t('alternative.field.openaiModels'),
      i18n.t(`alternative.openaiModels.${about.openaiModels}`),
    ],
    [i18n.t('alternative.field.carryOver'), carryOverWords(about.carryOver)],
    [
      i18n.t('alternative.named_by_campaign'),
      about.namedByCampaign ? i18n.t('facts.yes') : i18n.t('facts.no'),
    ],
  ];
}
