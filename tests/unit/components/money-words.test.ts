import { expect, it } from 'vitest';
import { moneyWords, notPaidWords } from '../../../components/money-words';
import { EMPTY_JOURNAL } from '../../../core/journal';
import { withPlan } from '../../../core/savings';
import { aPlan, day } from '../journals';
import { speak } from '../speaking';

it.each([
  ['275.88', 'EUR', 'en', '€275.88'],
  ['275.88', 'EUR', 'fr', '275,88\u00a0€'],
  ['240.00', 'USD', 'en', '$240'],
  ['240', 'USD', 'fr', '240\u00a0$US'],
  ['36000', 'JPY', 'en', '¥36,000'],
  ['2389999997.61', 'EUR', 'en', '€2,389,999,997.61'],
  // A currency that another device's browser may know.
  ['5', 'XQQ', 'en', 'XQQ\u00a05'],
] as const)('%s %s in %s is %s', async (amount, currency, language, words) => {
  await speak(language);
  expect(moneyWords(amount, currency)).toBe(words);
});

it('what was not paid is told from the day the plan ended, and only where there is one', async () => {
  await speak('en');
  const journal = withPlan(EMPTY_JOURNAL, aPlan, 'here');
  expect(notPaidWords(journal, day('2026-04-15'))).toBe('€68.97');
  expect(notPaidWords(journal, day('2026-02-15'))).toBe('€22.99');
  expect(notPaidWords(journal, day('2026-02-14'))).toBeNull();
  expect(notPaidWords(withPlan(journal, null, 'here'), day('2026-04-15'))).toBeNull();
  expect(notPaidWords(EMPTY_JOURNAL, day('2026-04-15'))).toBeNull();
});
