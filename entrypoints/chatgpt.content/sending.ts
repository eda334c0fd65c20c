import { maySend, readDraft } from './composer';

/** Milliseconds after which the page has emptied its composer if it sends, and nobody has begun to write again. */
const A_MOMENT = 300;

/**
 * Calls back when the person sends a message to ChatGPT, whatever it says: there was a draft, Enter or a button of the
 * composer was pressed, and the draft is gone. No label and no language is relied on. Listens before the page does, which
 * may keep these events to itself.
 *
 * @returns what ends it
 */
export function onSent(listener: () => void): AbortController {
  const leaving = new AbortController();
  let last: ReturnType<typeof setTimeout> | undefined;
  const look = (event: Event) => {
    if (event instanceof KeyboardEvent && !isEnter(event)) return;
    if (!maySend(event) || readDraft().draft === '') return;
    clearTimeout(last);
    last = setTimeout(() => {
      if (readDraft().draft === '') listener();
    }, A_MOMENT);
  };
  const options = { capture: true, signal: leaving.signal };
  for (const type of ['keydown', 'click']) addEventListener(type, look, options);
  return leaving;
}

/** While an input method composes, Enter chooses a word; some browsers say so by the key code only. */
function isEnter({ key, shiftKey, isComposing, keyCode }: KeyboardEvent): boolean {
  return key === 'Enter' && !shiftKey && !isComposing && keyCode !== 229;
}
