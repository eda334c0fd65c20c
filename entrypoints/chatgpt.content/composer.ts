/**
 * The only file that knows ChatGPT's page. It goes by the attributes that all variants of autumn 2026 have; never by a label,
 * which is in the person's language, nor by a class of the site's own, which changes with each release.
 */
import { plainDraft } from '../../core/draft';

/**
 * Where a message is written, two marks for each variant, the surest first. An editor outside a form may hold a document,
 * which is no draft.
 */
const COMPOSERS = [
  '[data-composer-markdown]',
  '#prompt-textarea',
  'form .ProseMirror',
  '#mobile-composer-prompt',
  'form [name=prompt]',
];

const PLACES_TO_TYPE = 'textarea, [contenteditable=true]';

/** Editing a message that was sent opens another composer inside its turn. */
const TURNS =
  'article, [data-turn-key], [data-content-search-unit-key], [data-message-author-role], [data-testid^=conversation-turn-]';

/** Mentions, tools and badges of links; and what gives an empty line its height. */
const NOT_TYPED = '[contenteditable=false], [aria-hidden=true], .ProseMirror-trailingBreak';

const BLOCK = /^(P|DIV|LI|UL|OL|PRE|H\d|BLOCKQUOTE)$/;

/** What became of looking for the draft. */
export interface FoundDraft {
  /** Whether there is a composer. */
  found: boolean;
  /** Plain (see core/draft.ts); empty when there is none. */
  draft: string;
}

/** The draft at this moment. The page replaces its composer now and then, so nothing is kept. */
export function readDraft(): FoundDraft {
  const composer = findComposer();
  return { found: composer !== undefined, draft: composer ? plainDraft(textOf(composer)) : '' };
}

/**
 * Whether an event may send the draft: something in the composer, or on a button of its form. Which of the buttons sends
 * cannot be told in every variant; that the draft is gone afterwards can.
 */
export function maySend({ target }: Event): boolean {
  const composer = findComposer();
  if (!composer || !(target instanceof Element)) return false;
  const form = target.closest('button') && composer.closest('form');
  return (form ?? composer).contains(target);
}

/** The upper edge of the highest place to type that can be seen, in CSS pixels from the window's top; else its lower edge. */
export function composerTop(): number {
  const tops = [...document.querySelectorAll(PLACES_TO_TYPE)]
    .filter(hasSize)
    .map((place) => (place.closest('form') ?? place).getBoundingClientRect().top);
  return Math.min(innerHeight, ...tops.filter((top) => top > 0));
}

function findComposer(): Element | undefined {
  return COMPOSERS.flatMap((mark) => [...document.querySelectorAll(mark)]).find(
    (place) => place.matches(PLACES_TO_TYPE) && hasSize(place) && !place.closest(TURNS),
  );
}

/** The hidden decoy has none, nor has the workspace of the conversation before. */
function hasSize(place: Element): boolean {
  const { width, height } = place.getBoundingClientRect();
  return width * height > 0;
}

/**
 * The text in an editor, a line for each of its innermost blocks. `innerText` would nearly do, but puts empty lines between
 * paragraphs and breaks lines around badges.
 */
function textOf(node: Node): string {
  if (node instanceof HTMLTextAreaElement) return node.value;
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.matches(NOT_TYPED)) return '';
  const isLine = BLOCK.test(node.nodeName) && !BLOCK.test(node.firstChild?.nodeName ?? '');
  const begin = isLine || node.nodeName === 'BR' ? '\n' : '';
  return begin + [...node.childNodes].map(textOf).join('');
}
