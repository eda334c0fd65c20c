import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Gives the fake browser the texts of a language, as the built extension has them. A text that is missing is an error. */
export async function speak(language: 'en' | 'fr'): Promise<void> {
  const messages = generateChromeMessages(await parseMessagesFile(`locales/${language}.json`));
  const getMessage = (name: string, substitutions: readonly string[] = []): string => {
    const found = messages[name];
    if (found === undefined) throw new Error(`No text: ${name}`);
    return found.message.replace(/\$(\d)/g, (_, place) => substitutions[Number(place) - 1] ?? '');
  };
  Object.assign(fakeBrowser, { i18n: { getMessage } });
}
