import { i18n } from '#i18n';
import type { Alternative, CarryOver } from '../core/catalogue';
import { inexactDateWords } from './source-words';

/** The countries of an operator in words: "United States and France"; none means that we do not know. */
export function countryWords(countries: readonly string[]): string {
  if (countries.length === 0) return i18n.t('alternative.unknown');
  const language = i18n.t('language.code');
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return new Intl.ListFormat(language).format(countries.map((code) => names.of(code) ?? code));
}

/** What the paid plans cost, and as of when: "$5, $10 or $25 a month, as of August 2026". */
export function priceWords(paid: Alternative['paid']): string {
  if (typeof paid === 'string') return i18n.t(`alternative.paid.${paid}`);
  const language = i18n.t('language.code');
  const money = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'USD',
    trailingZeroDisplay: 'stripIfInteger',
  });
  const amounts = new Intl.ListFormat(language, { type: 'disjunction' }).format(
    paid.usdPerMonth.map((price) => money.format(price)),
  );
  const words = { amounts, date: inexactDateWords(paid.asOf) };
  return paid.approximate
    ? i18n.t('alternative.paid.approximate', words)
    : i18n.t('alternative.paid.known', words);
}

/** How a draft gets there, how sure that is, and how long it may be. */
export function carryOverWords(carryOver: CarryOver): string {
  if (carryOver.by === 'clipboard') return i18n.t('alternative.carryOver.clipboard');
  const { does, grade, limit } = carryOver;
  const sentences = [
    `${i18n.t(`alternative.carryOver.${does}`)}.`,
    i18n.t(`facts.evidence.${grade}`),
  ];
  if (limit !== null) {
    const characters = limit.toLocaleString(i18n.t('language.code'));
    sentences.push(i18n.t('facts.limit', { characters }));
  }
  return sentences.join(' ');
}
