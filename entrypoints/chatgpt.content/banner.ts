import themeTokens from '../../assets/theme.css?inline';
import type { Message, Saved, ShownBanner } from '../../core/messages';
import { SNOOZE_CHOICES } from '../../core/snooze';
import styles from './banner.css?inline';
import { composerTop } from './composer';
import { element } from './element';
import { onPageTheme, pageTheme } from './page-theme';
import { reasonList } from './reasons';

/** Between the end of the reasons and the composer, in CSS pixels: the banner's own edge, and some air. */
const AIR = 28;
/** The reasons stay readable, scrolling, even where the composer leaves them hardly any room. */
const LEAST_HEIGHT = 64;

/** What the banner needs from around it; handed in, so that it can be built in any page. */
export interface Surroundings {
  /** A text of the locale, by its key with underscores. */
  text: (key: string) => string;
  tell: (message: Message) => Promise<Saved>;
  /** Closes the banner for this visit. */
  close: () => void;
  /** Ends whatever the banner listens to. */
  signal: AbortSignal;
}

export interface Banner {
  /** Draws what is to be said; the same again changes nothing, so that focus and folds stay. */
  draw: (view: ShownBanner) => void;
  /** Folds in what is unfolded, else closes. */
  escape: () => void;
}

/** Builds the banner inside a root. It says nothing until `draw`. */
export function buildBanner(root: ShadowRoot, surroundings: Surroundings): Banner {
  const { text, tell, close, signal } = surroundings;
  const box = element('section', {
    className: 'adieu',
    ariaLabel: text('banner_name'),
    lang: text('language_code'),
    dir: text('language_direction'),
  });
  const note = element('p', { className: 'note', role: 'status' });
  const why = fold(text('banner_why'), element('div', { className: 'reasons' }));
  const snooze = fold(text('banner_snooze'), element('div', { className: 'row snooze' }));
  const folds = [why, snooze];

  /** Says so when it could not be saved; when it could, the storage's change takes the banner away. */
  async function choose(message: Message): Promise<void> {
    note.textContent = (await tell(message)) === 'saved' ? '' : text('banner_not_saved');
  }

  const button = (key: string, onclick: () => void) =>
    element('button', { type: 'button', onclick }, text(key));

  function unfold(wanted?: Fold): void {
    for (const one of folds) one.set(one === wanted && !one.isOpen());
    if (why.isOpen()) tellReasons();
    makeRoom();
  }
  for (const one of folds) one.button.onclick = () => unfold(one);

  /** The reasons take the room above the composer, and scroll. */
  function makeRoom(): void {
    if (!why.isOpen()) return;
    const { top } = why.content.getBoundingClientRect();
    const room = (composerTop() ?? innerHeight) - AIR - top;
    why.content.style.maxBlockSize = `${Math.max(LEAST_HEIGHT, room)}px`;
  }

  /** Only when asked for: their texts and dates cost more than all the rest of the banner. */
  let tellReasons = () => {};

  let drawn = '';
  function draw(view: ShownBanner): void {
    const asText = JSON.stringify(view);
    if (asText === drawn) return;
    drawn = asText;
    tellReasons = () =>
      why.content.replaceChildren(
        ...reasonList(view, text),
        button('banner_about_alternatives', () => choose({ type: 'open-options' })),
      );
    if (why.isOpen()) tellReasons();
    box.replaceChildren(
      element('div', { className: 'line' }, opening(view), linkList(view), controls(), cross),
      snooze.content,
      why.content,
      note,
    );
  }

  const opening = (view: ShownBanner) =>
    view.count.kind === 'undecided'
      ? element(
          'p',
          { className: 'count' },
          `${text('banner_invitation')} `,
          button('banner_start', () => choose({ type: 'open-welcome' })),
        )
      : element('p', { className: 'count' }, view.countWords);

  const linkList = (view: ShownBanner) =>
    element(
      'ul',
      { className: 'row links', ariaLabel: text('banner_alternatives'), role: 'list' },
      ...view.alternatives.map(({ name, destination: { address } }) =>
        element(
          'li',
          {},
          element('a', { href: address, target: '_blank', rel: 'noreferrer' }, name),
        ),
      ),
    );

  const controls = () =>
    element(
      'div',
      { className: 'row controls' },
      why.button,
      snooze.button,
      button('banner_settings', () => choose({ type: 'open-options' })),
    );

  const cross = element(
    'button',
    { type: 'button', className: 'close', ariaLabel: text('banner_close'), onclick: close },
    '✕',
  );

  snooze.content.append(
    ...SNOOZE_CHOICES.map((choice) =>
      button(`banner_snooze_${choice}`, () => choose({ type: 'snooze', choice })),
    ),
    button('banner_turn_off', () => choose({ type: 'turn-banner-off' })),
  );

  const followTheme = () => {
    box.style.colorScheme = pageTheme();
  };
  followTheme();
  onPageTheme(followTheme, signal);
  addEventListener('resize', makeRoom, { signal });
  root.append(element('style', {}, themeTokens + styles), box);

  return {
    draw,
    escape: () => (folds.some((one) => one.isOpen()) ? unfold() : close()),
  };
}

interface Fold {
  button: HTMLButtonElement;
  content: HTMLElement;
  isOpen: () => boolean;
  set: (open: boolean) => void;
}

/** A button and what it unfolds. */
function fold(label: string, content: HTMLElement): Fold {
  const button = element('button', { type: 'button', ariaExpanded: 'false' }, label);
  content.hidden = true;
  return {
    button,
    content,
    isOpen: () => !content.hidden,
    set: (open) => {
      content.hidden = !open;
      button.ariaExpanded = String(open);
    },
  };
}
