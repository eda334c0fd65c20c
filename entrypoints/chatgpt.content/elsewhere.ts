import type { BannerWord } from '../../core/banner-words';
import {
  type CarryOverMode,
  type CarryOverWords,
  carriedOver,
  carryOverWords,
  wordsForDraft,
} from '../../core/carry-over';
import { plainDraft } from '../../core/draft';
import type { Message, ShownBanner } from '../../core/messages';
import type { FoundDraft } from './composer';
import { button, element, openedLink } from './element';

type Alternative = ShownBanner['alternatives'][number];

/** The last part of a key; a name of ours has a hyphen, a key has none. */
type CarryOverWord =
  | CarryOverWords
  | 'asks'
  | 'copied'
  | 'not_copied'
  | 'copy_again'
  | 'draft'
  | 'question'
  | 'hint'
  | 'open'
  | 'back';

/** What the ways elsewhere need from around them. */
export interface Leaving {
  text: (key: BannerWord) => string;
  tell: (message: Message) => void;
  /** Called each time an alternative is opened. */
  onFollowed: () => void;
  readDraft: () => FoundDraft;
  /** Whether the text is on the clipboard now. */
  copy: (text: string) => boolean;
}

/** What can be typed in an open preview. */
interface Typing {
  onInput: () => void;
  /** Closes the preview, unless the draft was changed in it. */
  onEscape: () => void;
}

/** The ways elsewhere, and the draft that comes along. */
export interface Elsewhere {
  links: HTMLElement;
  /** Empty while no draft is to be looked at. */
  preview: HTMLElement;
  draw: (view: ShownBanner) => void;
  /** Of the open preview. */
  typing: () => Typing | undefined;
}

/**
 * Builds the links to the alternatives. The draft is read when one of them is clicked, and for that click only.
 *
 * @param note where it is said what became of a draft that was copied
 * @param onPreview called when the preview opens or closes
 */
export function buildElsewhere(
  { text, tell, onFollowed, readDraft, copy }: Leaving,
  note: HTMLElement,
  onPreview: (isOpen: boolean) => void,
): Elsewhere {
  const words = (key: CarryOverWord, name = '') =>
    text(`carry_over_${key === 'may-send' ? 'may_send' : key}`).replace('{name}', () => name);
  const label = (name: string, becomes: CarryOverWords | 'asks' | null) => {
    const naming = element('bdi', '', name);
    if (becomes === null || becomes === 'opens') return [naming];
    return [naming, ' ', element('small', '', words(becomes))];
  };

  const links = element('ul', {
    className: 'row links',
    ariaLabel: text('banner_alternatives'),
  });
  const preview = element('div', { className: 'preview', tabIndex: -1 });
  let typing: Typing | undefined;

  /**
   * @param draftFor reads the draft that comes along with a click; null when nothing is to be opened yet
   * @param onOpened called when the browser has followed the link
   */
  function linkTo(
    alternative: Alternative,
    draftFor: () => string | null,
    onOpened = () => {},
  ): HTMLAnchorElement {
    const { destination } = alternative;
    const link = openedLink(destination.address);
    const follow = (event: MouseEvent) => {
      const draft = draftFor();
      if (draft === null) return event.preventDefault();
      const carried = carriedOver(destination, draft);
      const isRefused = carried.copy !== null && !copy(carried.copy);
      note.textContent = carried.copy === null ? '' : words(isRefused ? 'not_copied' : 'copied');
      if (isRefused) {
        // Nothing is opened: where it is to be pasted, the draft would be out of reach.
        event.preventDefault();
        note.append(button(words('copy_again'), () => link.click()));
        return;
      }
      link.href = carried.address;
      // The browser reads it right after its listeners; nobody shall find the draft in the document later.
      setTimeout(() => {
        link.href = destination.address;
        onOpened();
      });
      onFollowed();
    };
    link.onclick = follow;
    // The middle button opens, too; the right one only a menu, which gets the plain address.
    link.onauxclick = (event) => event.button === 1 && follow(event);
    return link;
  }

  /** Shows the draft before it goes anywhere: it can be changed, taken along or kept here. */
  function openPreview(alternative: Alternative, draft: string, from: HTMLElement): void {
    const { name, destination } = alternative;
    const field = element('textarea', {
      ariaLabel: words('draft'),
      defaultValue: draft,
      dir: 'auto',
      rows: 4,
    });
    const typed = () => plainDraft(field.value);
    const close = () => {
      typing = undefined;
      preview.replaceChildren();
      onPreview(false);
      from.focus();
    };
    const go = linkTo(alternative, typed, close);
    const onInput = () => {
      const becomes = wordsForDraft(destination, 'always', typed());
      go.replaceChildren(...label(words('open', name), becomes));
    };
    const onEscape = () => field.value === draft && close();
    onInput();
    typing = { onInput, onEscape };
    preview.replaceChildren(
      element('h2', '', words('question', name)),
      field,
      element('p', 'soft', words('hint')),
      element('div', 'row links', go, button(words('back'), close)),
    );
    onPreview(true);
    preview.focus();
  }

  function linkFor(alternative: Alternative, mode: CarryOverMode): HTMLElement {
    const { name, destination } = alternative;
    const said = mode === 'ask' ? 'asks' : carryOverWords(destination, mode);
    const link = linkTo(alternative, () => {
      if (mode === 'never') return '';
      const { found, draft } = readDraft();
      tell({ type: 'looked-for-composer', found });
      const becomes = wordsForDraft(destination, mode, draft);
      if (becomes === null || becomes === said) return draft;
      // The person is to see it first; or it is too long for a link, which would not do what it has said.
      openPreview(alternative, draft, link);
      return null;
    });
    link.append(...label(name, said));
    return link;
  }

  return {
    links,
    preview,
    draw: ({ alternatives, carryOver }) =>
      links.replaceChildren(
        ...alternatives.map((one) => element('li', '', linkFor(one, carryOver))),
      ),
    typing: () => typing,
  };
}
