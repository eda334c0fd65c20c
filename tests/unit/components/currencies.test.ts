import { expect, it } from 'vitest';
import { currencies, currencyOfLocale } from '../../../components/currencies';

it.each([
  ['fr-CH', 'CHF'],
  ['fr', 'EUR'],
  ['en', 'USD'],
  ['en-GB', 'GBP'],
  ['ja', 'JPY'],
  ['ar-EG-u-nu-arab', 'EGP'],
  ['zh-Hant', 'TWD'],
  // In the euro since 2023 and 2026.
  ['hr', 'EUR'],
  ['bg', 'EUR'],
  // No country, or none with money of its own.
  ['eo', 'USD'],
  ['es-419', 'USD'],
  ['en-AA', 'USD'],
  // No language at all.
  ['en_GB.UTF-8', 'USD'],
  ['', 'USD'],
])('the currency of %s is %s', (locale, currency) => {
  expect(currencyOfLocale(locale)).toBe(currency);
});

it('every currency is offered once, and the browser knows each', () => {
  const all = currencies();
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(150);
  expect(Intl.supportedValuesOf('currency')).toEqual(expect.arrayContaining([...all]));
});
