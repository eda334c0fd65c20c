import type { Runtime } from 'webextension-polyfill';
import { dayCountWords } from '../../components/words';
import { bannerView } from '../../core/banner-view';
import { type AnswerToVisit, type Message, visitId } from '../../core/messages';
import { isLetThrough, type NudgeCircumstances, nudgeFor } from '../../core/nudge';
import { wayFor } from '../../core/way';
import { dismissals } from '../../state/dismissals';
import { exceptedTabs } from '../../state/excepted-tabs';
import { journal } from '../../state/journal';
import { lastNudge } from '../../state/last-nudge';
import { pass } from '../../state/pass';
import { settings } from '../../state/settings';
import { snooze } from '../../state/snooze';
import { bannerWords } from './banner-words';
import { noteNudge, noteVisit } from './books';
import { moveTab } from './move';
import { takePass } from './take-pass';

/** Decides about a visit, moves its tab where the level says so, and answers what the page is to do. */
export async function attendVisit(
  { visit, address, arriving }: Extract<Message, { type: 'visit' }>,
  sender: Runtime.MessageSender,
): Promise<AnswerToVisit> {
  const tab = sender.tab?.id ?? null;
  const id = visitId(tab, visit);
  const [stored, journalNow] = await Promise.all([readAll(), journal.read()]);
  const now = Temporal.Now.zonedDateTimeISO();
  const asked = { ...stored, visit: { id, tab, address, arriving }, now };
  const circumstances = isLetThrough(asked)
    ? { ...asked, pass: await takePass(asked.pass) }
    : asked;

  const decision = nudgeFor(circumstances);
  const way = wayFor(decision, stored.settings, address, now.toPlainDate());
  const moved = way !== null && (await moveTab(sender.tab, way, address));
  // A visit whose tab cannot be moved gets what a page in use gets.
  const { nudge } = moved || way === null ? decision : nudgeFor(staying(circumstances));

  // Nobody waits for the books.
  if (arriving) void noteVisit(tab, moved ? way.to : null, stored.settings.on);
  if (nudge !== 'none') void noteNudge(stored.lastNudge, id, now.toInstant());
  if (moved) return null;

  const noticeWriting = stored.settings.on && stored.settings.noticeWriting;
  // Only where something is left to do: the page goes on listening for in-page navigation, which may leave an exception.
  const isListening = noticeWriting || decision.because === 'address-excepted';
  if (nudge === 'none') return isListening ? { banner: null, noticeWriting } : null;
  const view = bannerView(stored.settings, journalNow, now.toPlainDate());
  const countWords = dayCountWords(view.count);
  return { banner: { ...view, countWords, words: bannerWords() }, noticeWriting };
}

async function readAll(): Promise<Omit<NudgeCircumstances, 'visit' | 'now'>> {
  const [settingsNow, snoozeNow, dismissalsNow, passNow, lastNudgeNow, excepted] =
    await Promise.all([
      settings.read(),
      snooze.read(),
      dismissals.read(),
      pass.read(),
      lastNudge.read(),
      exceptedTabs.read(),
    ]);
  return {
    settings: settingsNow,
    snooze: snoozeNow,
    dismissals: dismissalsNow,
    pass: passNow,
    lastNudge: lastNudgeNow,
    exceptedTabs: excepted.tabs,
  };
}

function staying(circumstances: NudgeCircumstances): NudgeCircumstances {
  return { ...circumstances, visit: { ...circumstances.visit, arriving: false } };
}
