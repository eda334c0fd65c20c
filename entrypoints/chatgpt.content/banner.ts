import tokens from '../../assets/tokens.css?inline';
import type { Message, Saved, ShownBanner, ToldReasons } from '../../core/messages';
import { SNOOZE_CHOICES, type SnoozeChoice } from '../../core/snooze';
import styles from './banner.css?inline';
import { composerTop } from './composer';
import { button, element } from './element';
import { buildElsewhere, type Leaving } from './elsewhere';
import { type Fold, fold } from './fold';
import { onPageTheme, pageTheme } from './page-theme';
import { reasonList } from './reasons';

/** Between the banner and the composer, in CSS pixels. */
const AIR = 12;
/** The banner stays readable, scrolling, even where the composer leaves it hardly any room. */
const LEAST_HEIGHT = 140;

/** What a button in the banner is called. */
type Choice = 'settings' | 'about_alternatives' | 'start' | 'turn_off' | `snooze_${SnoozeChoice}`;

/** What the banner needs from around it; handed in, so that it can be built in any page. */
export interface Surroundings extends Leaving {
  tell: (message: Message) => Promise<Saved>;
  why: () => Promise<ToldReasons | null>;
  /** Closes the banner for this visit. */
  close: () => void;
  /** Ends whatever the banner listens to. */
  signal: AbortSignal;
}

export interface Banner {
  /** Draws what is to be said; the same again changes nothing, and focus and folds stay in any case. */
  draw: (view: ShownBanner) => void;
  /** Hears what is typed in the banner. Esc folds in what is unfolded, else closes. */
  onTyped: (event: Event) => void;
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
  const note = element('div', { className: 'row note', role: 'status' });
  const why = fold(text('banner_why'), element('div', 'reasons'));
  const snooze = fold(text('banner_snooze'), element('div', 'row snooze'));
  const folds = [why, snooze];

  /** A button that tells the background. What could not be saved is said; what could, takes the banner away. */
  const choice = (key: Choice, message: Message) =>
    button(text(`banner_${key}`), async () => {
      note.textContent = (await tell(message)) === 'saved' ? '' : text('banner_not_saved');
    });

  function unfold(wanted?: Fold): void {
    for (const one of folds) one.set(one === wanted && !one.isOpen());
    if (why.isOpen()) void tellReasons();
    makeRoom();
  }
  for (const one of folds) one.button.onclick = () => unfold(one);

  const isUnfolded = () => folds.some((one) => one.isOpen());

  /** What is unfolded takes the room above the composer, and scrolls. */
  function makeRoom(): void {
    const room = () => composerTop() - AIR - box.getBoundingClientRect().top;
    const takesRoom = line.hidden || isUnfolded();
    box.style.maxHeight = takesRoom ? `${Math.max(LEAST_HEIGHT, room())}px` : '';
  }

  async function tellReasons(): Promise<void> {
    const told = await surroundings.why();
    if (told === null) return;
    why.content.replaceChildren(
      ...reasonList(told, text),
      choice('about_alternatives', { type: 'open-options' }),
    );
  }

  const opening = element('p', 'count');
  const elsewhere = buildElsewhere(surroundings, note, (isOpen) => {
    line.hidden = isOpen;
    unfold();
  });
  const cross = button('✕', close);
  cross.className = 'close';
  cross.ariaLabel = text('banner_close');
  const line = element(
    'div',
    'line',
    opening,
    elsewhere.links,
    element(
      'div',
      'row controls',
      why.button,
      snooze.button,
      choice('settings', { type: 'open-options' }),
    ),
    cross,
  );
  snooze.content.append(
    ...SNOOZE_CHOICES.map((length) =>
      choice(`snooze_${length}`, { type: 'snooze', choice: length }),
    ),
    choice('turn_off', { type: 'turn-banner-off' }),
  );

  let drawn = '';
  function draw(view: ShownBanner): void {
    const asText = JSON.stringify(view);
    if (asText === drawn) return;
    drawn = asText;
    opening.replaceChildren(
      ...(view.count.kind === 'undecided'
        ? [text('banner_invitation'), ' ', choice('start', { type: 'open-welcome' })]
        : [view.countWords]),
    );
    elsewhere.draw(view);
  }

  const followTheme = () => {
    box.style.colorScheme = pageTheme();
  };
  followTheme();
  onPageTheme(followTheme, signal);
  addEventListener('resize', makeRoom, { signal });
  box.append(line, snooze.content, elsewhere.preview, note, why.content);
  root.append(element('style', '', tokens + styles), box);

  return {
    draw,
    onTyped: (event) => {
      const typing = elsewhere.typing();
      if (event.type === 'input') typing?.onInput();
      const isKey = event instanceof KeyboardEvent && event.type === 'keydown';
      if (!isKey || event.key !== 'Escape') return;
      if (typing) typing.onEscape();
      else if (isUnfolded()) unfold();
      else close();
    },
  };
}
