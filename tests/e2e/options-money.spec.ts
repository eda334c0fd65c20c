import { accessibilityProblems } from './axe.ts';
import type { Driver, Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { openOptions, whole } from './options-page.ts';
import { says } from './says.ts';

async function storedPlan(driver: Driver) {
  const { journal } = await driver.readStorage();
  return (journal as { plan?: { value: unknown } } | undefined)?.plan?.value;
}

/** What the chapter says, with plain spaces. */
async function chapter(options: Tab): Promise<string> {
  const text = await options.find('group', whole('Money')).text();
  return text.replace(/\s+/g, ' ');
}

test('a plan is entered and counted; impossible prices and days are refused in words; it can be changed and taken back', async ({
  driver,
}) => {
  const today = Temporal.Now.plainDateISO();
  const options = await openOptions(driver);
  await options.find('button', whole('Enter my plan')).click();
  const amount = options.find('textbox', whole('What you paid'));
  const ended = options.find('date', whole('The day it ended'));
  const keep = options.find('button', whole('Keep this plan'));
  await options.find('radio', whole('Plus')).click();
  const currency = options.find('combobox', whole('Currency'));
  await currency.fill('CHF');
  expect(await currency.ask((list) => list.querySelector(':checked')?.textContent)).toBe(
    'Swiss Franc (CHF)',
  );
  await keep.click();
  await says(options, 'Please type what you paid.');
  await expect.poll(() => amount.hasFocus()).toBe(true);
  for (const [typed, answer] of [
    ['-20', 'Please type it without the minus sign.'],
    ['free', 'Please type the number alone, such as 12.50.'],
    ['1,000', 'please type it without a separator: 1250.'],
    ['9'.repeat(300), 'Adieu counts prices up to 10,000,000,000.'],
  ] as const) {
    await amount.fill(typed);
    await options.press('Enter');
    await says(options, answer);
  }
  await amount.fill('20');
  await ended.fill('1924-02-11');
  await keep.click();
  await says(options, 'That is more than 20 years ago.');
  await expect.poll(() => ended.hasFocus()).toBe(true);
  expect(await accessibilityProblems(options, '#money')).toEqual([]);
  expect(await storedPlan(driver)).toBeUndefined();

  // A year ago today: that charge, twelve more, and today's is the thirteenth.
  await ended.fill(today.subtract({ years: 1 }).toString());
  await keep.click();
  await expect
    .poll(() => chapter(options))
    .toContain('Not paid to OpenAI CHF 260 ChatGPT Plus, CHF 20 a month, until');
  await expect.poll(() => options.find('group', whole('Money')).hasFocus()).toBe(true);

  await options.find('button', whole('Edit')).click();
  await expect.poll(() => options.find('radio', whole('Plus')).hasFocus()).toBe(true);
  await options.find('radio', whole('Each year')).click();
  await amount.fill('٢٠٠٫٥');
  await keep.click();
  await says(options, 'CHF\u00a0401');
  expect(await storedPlan(driver)).toEqual({
    name: 'Plus',
    amount: '200.5',
    currency: 'CHF',
    period: 'year',
    endedOn: today.subtract({ years: 1 }).toString(),
  });

  await options.find('button', whole('Take the plan back')).click();
  await options.find('button', whole('Enter my plan')).shown();
  await expect.poll(() => storedPlan(driver)).toBeNull();
  await options.find('button', whole('Undo')).click();
  await says(options, 'CHF\u00a0401');
});

test('in French a price has a comma, and nothing is counted before the plan has ended', async ({
  driverWith,
}) => {
  const today = Temporal.Now.plainDateISO();
  const driver = await driverWith({ locale: 'fr', reducedMotion: true });
  const options = await driver.openPage('options.html');
  const enter = options.find('button', whole('Indiquer mon abonnement'));
  await enter.shown();
  // The language that the browser is in.
  await options.evaluate(() => {
    Object.defineProperty(navigator, 'language', { value: 'fr-BE' });
  });
  await enter.click();
  const currency = options.find('combobox', whole('Devise'));
  expect(await currency.ask((list) => list instanceof HTMLSelectElement && list.value)).toBe('EUR');
  await options.find('textbox', whole('Ce que vous payiez')).fill('22,99');
  await options
    .find('date', whole('Le jour où il a pris fin'))
    .fill(today.add({ days: 1 }).toString());
  await options.find('button', whole('Enregistrer cet abonnement')).click();
  await says(options, 'Le premier paiement que vous ne ferez pas aurait lieu le');
  expect(await options.evaluate(() => document.querySelector('.money-sum'))).toBeNull();

  await options.find('button', whole('Modifier')).click();
  const amount = options.find('textbox', whole('Ce que vous payiez'));
  expect(await amount.ask((field) => field instanceof HTMLInputElement && field.value)).toBe(
    '22,99',
  );
  await options
    .find('date', whole('Le jour où il a pris fin'))
    .fill(today.subtract({ months: 11 }).toString());
  await options.find('button', whole('Enregistrer cet abonnement')).click();
  await says(options, 'Non versé à OpenAI');
  await says(options, '275,88\u00a0€');
});
