import * as v from 'valibot';
import type { BannerView } from './banner-view';
import type { BannerWords } from './banner-words';
import { SNOOZE_CHOICES } from './snooze';

const visit = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
/** Browsers take addresses of two million characters (Chromium, url::kMaxURLChars). */
const address = v.pipe(v.string(), v.maxLength(2_200_000));

const message = v.variant('type', [
  /** "I am a visit: what shall I do?" Answered with AnswerToVisit. */
  v.object({ type: v.literal('visit'), visit, address, arriving: v.boolean() }),
  /** The person asked why. Answered with ToldReasons. */
  v.object({ type: v.literal('why') }),
  v.object({ type: v.literal('dismiss'), visit }),
  v.object({ type: v.literal('snooze'), choice: v.picklist(SNOOZE_CHOICES) }),
  v.object({ type: v.literal('turn-banner-off') }),
  v.object({ type: v.literal('open-options') }),
  /** The person asked for the place where a quit date is chosen. */
  v.object({ type: v.literal('open-welcome') }),
  /** The person followed an alternative. */
  v.object({ type: v.literal('turned-away') }),
  /** The person sent a message to ChatGPT; never what. */
  v.object({ type: v.literal('wrote') }),
  /** The draft was looked for. */
  v.object({ type: v.literal('looked-for-composer'), found: v.boolean() }),
]);

/** What the content script says to the background. It never writes storage itself. */
export type Message = v.InferOutput<typeof message>;

/** What a visit is to show, with the count in words. */
export type ShownBanner = BannerView & { countWords: string };

/** A banner with all that it says: the first question for a text takes the page a millisecond, which the background has. */
export type ToldBanner = ShownBanner & { words: BannerWords };

/** What a visit is to do; null for nothing at all, wherever in the site it goes. */
export type AnswerToVisit = {
  banner: ToldBanner | null;
  /** Whether the person lets Adieu notice that a message was sent. */
  noticeWriting: boolean;
} | null;

/** A reason in words, as the banner tells it. */
export interface ToldReason {
  title: string;
  /** When it happened, and how well that is known. */
  when: string;
  statement: string;
  /** The other side. */
  reply: string;
  notVerified: string;
  sources: readonly { address: string; name: string }[];
}

/** What the banner answers somebody who asks why. */
export interface ToldReasons {
  /** The person's own; empty when there is none. */
  own: string;
  reasons: readonly ToldReason[];
}

/** The answer to every message that changes something: whether the change is in storage. */
export type Saved = 'saved' | 'not-saved';

/** A message out of anything, or null when it is none of ours. */
export function readMessage(raw: unknown): Message | null {
  const result = v.safeParse(message, raw);
  return result.success ? result.output : null;
}

const textRequest = v.object({
  type: v.literal('text-to-carry'),
  name: v.pipe(v.string(), v.uuid()),
});

/** What the carry-over page asks the background, which answers with the text of that name or null. */
export type TextRequest = v.InferOutput<typeof textRequest>;

/** The name of the text that is asked for, or null when this is no such request. */
export function readTextRequest(raw: unknown): string | null {
  const result = v.safeParse(textRequest, raw);
  return result.success ? result.output.name : null;
}

/** What the background says to every tab when something changed; a ChatGPT tab then asks again what to show. */
export const LOOK_AGAIN = 'look-again';

/** What the popup and the menu ask a tab; only a ChatGPT tab answers, with a DescribedVisit. */
export const DESCRIBE_VISIT = 'describe-visit';

const describedVisit = v.object({
  visit,
  address,
  /** The plain draft in the composer, empty where there is none; it is shown and carried over, and never stored. */
  draft: v.string(),
});
export type DescribedVisit = v.InferOutput<typeof describedVisit>;

/** A described visit out of anything, or null when it is none. */
export function readDescribedVisit(raw: unknown): DescribedVisit | null {
  const result = v.safeParse(describedVisit, raw);
  return result.success ? result.output : null;
}

/**
 * The name of a visit: two tabs may have loaded their page in the same millisecond, so the tab is part of it.
 *
 * @param tab the browser's number of the tab, or null where it has none
 * @param visit the moment the page began to load, as the page tells it
 */
export function visitId(tab: number | null, visit: string): string {
  return `${tab ?? 'no-tab'}:${visit}`;
}
