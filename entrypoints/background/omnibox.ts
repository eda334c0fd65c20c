import browser, { type Omnibox } from 'webextension-polyfill';
import { i18n } from '#i18n';
import {
  type Asked,
  alternativesToAsk,
  askedInAddressBar,
  suggestedInAddressBar,
  typedFor,
} from '../../core/address-bar';
import { defaultAlternative } from '../../core/alternatives';
import { inMarkup } from '../../core/markup';
import { settings } from '../../state/settings';
import { goElsewhere, type Place } from './elsewhere';

const PLACES: Record<Omnibox.OnInputEnteredDisposition, Place> = {
  currentTab: { tab: 'current' },
  newForegroundTab: { tab: 'new' },
  newBackgroundTab: { tab: 'behind' },
};

/** Answers what is typed behind the keyword in the address bar. */
export function listenInAddressBar(): void {
  // Firefox for Android has no keywords (MDN, omnibox).
  if (!('omnibox' in browser)) return;
  browser.omnibox.onInputStarted.addListener(() => void suggestFor(''));
  browser.omnibox.onInputChanged.addListener((typed, suggest) => void suggestFor(typed, suggest));
  browser.omnibox.onInputEntered.addListener(
    (typed, disposition) => void go(typed, PLACES[disposition]),
  );
}

async function suggestFor(
  typed: string,
  suggest?: (suggestions: Omnibox.SuggestResult[]) => void,
): Promise<void> {
  const { shown, byDefault } = await choices();
  const description =
    typed.trim() === ''
      ? i18n.t('address_bar.hint')
      : words(askedInAddressBar(typed, shown, byDefault));
  browser.omnibox.setDefaultSuggestion({ description: readable(description) });
  suggest?.(
    suggestedInAddressBar(typed, shown).map((asked) => ({
      content: typedFor(asked),
      description: readable(words(asked)),
    })),
  );
}

async function go(typed: string, place: Place): Promise<void> {
  const { shown, byDefault } = await choices();
  const { alternative, question } = askedInAddressBar(typed, shown, byDefault);
  await goElsewhere(alternative, question, place);
}

async function choices() {
  const settingsNow = await settings.read();
  const today = Temporal.Now.plainDateISO();
  return {
    shown: alternativesToAsk(settingsNow, today),
    byDefault: defaultAlternative(settingsNow, today),
  };
}

function words({ alternative, question }: Asked): string {
  if (alternative === null) return i18n.t('address_bar.choose', { question });
  const { name } = alternative;
  return question === ''
    ? i18n.t('address_bar.open', { name })
    : i18n.t('address_bar.ask', { name, question });
}

/** Chrome reads descriptions as XML, Firefox as plain text (MDN, omnibox.SuggestResult). */
function readable(description: string): string {
  return import.meta.env.FIREFOX ? description : inMarkup(description);
}
