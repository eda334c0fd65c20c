import * as v from 'valibot';
import type { BannerView } from './banner-view';
import { SNOOZE_CHOICES } from './snooze';

const visit = v.pipe(v.string(), v.minLength(1), v.maxLength(80));

const message = v.variant('type', [
  /** "I am a visit: what shall I show?" Answered with a BannerView, or null for nothing. */
  v.object({ type: v.literal('visit'), visit }),
  v.object({ type: v.literal('dismiss'), visit }),
  v.object({ type: v.literal('snooze'), choice: v.picklist(SNOOZE_CHOICES) }),
  v.object({ type: v.literal('turn-banner-off') }),
  v.object({ type: v.literal('open-options') }),
  /** The person asked for the place where a quit date is chosen. */
  v.object({ type: v.literal('open-welcome') }),
]);

/** What the content script says to the background It never writes storage itself. */
export type Message = v.InferOutput<typeof message>;

/** What a visit is to show, with the count in words; null for nothing. */
export type AnswerToVisit = (BannerView & { countWords: string }) | null;

/** The answer to every message that changes something: whether the change is in storage. */
export type Saved = 'saved' | 'not-saved';

/** A message out of anything, or null when it is none of ours. */
export function readMessage(raw: unknown): Message | null {
  const result = v.safeParse(message, raw);
  return result.success ? result.output : null;
}

/** What the background says to every tab when something changed; a ChatGPT tab then asks again what to show. */
export const LOOK_AGAIN = 'look-again';
