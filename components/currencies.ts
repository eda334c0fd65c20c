import countryToCurrency from 'country-to-currency';

/** Where a language tells of no country, or of one without a currency. */
const ANYWHERE = 'USD';

const currencyByCountry: Readonly<Record<string, string | undefined>> = countryToCurrency;

/**
 * The currency of the country where a language is most likely spoken: a first guess that the person can change.
 *
 * @param locale a BCP 47 tag, as browsers name the person's language: `fr-CH`, or only `fr`
 * @returns ISO 4217, such as `CHF`
 */
export function currencyOfLocale(locale: string): string {
  return currencyByCountry[countryOf(locale) ?? ''] ?? ANYWHERE;
}

function countryOf(locale: string): string | undefined {
  try {
    return new Intl.Locale(locale).maximize().region;
  } catch (error) {
    // Languages can be typed into a browser's settings, and need not be any.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The money of every country, by ISO 4217: what a browser can name beyond that (marks, funds, gold) nobody paid ChatGPT with. */
export function currencies(): readonly string[] {
  return [...new Set(Object.values(countryToCurrency))];
}
