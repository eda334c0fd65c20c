import type { BannerWord } from '../../core/banner-words';
import type { ToldReason, ToldReasons } from '../../core/messages';
import { element, openedLink } from './element';

type Text = (key: BannerWord) => string;

/** The reasons in full: the person's own first, then each with its date, its sources and the other side. */
export function reasonList({ own, reasons }: ToldReasons, text: Text): HTMLElement[] {
  const articles = reasons.map((reason) => reasonArticle(reason, text));
  if (own === '') return articles;
  const title = element('h2', 'soft', text('banner_own_reason'));
  return [element('article', '', title, element('blockquote', '', own)), ...articles];
}

function reasonArticle(reason: ToldReason, text: Text): HTMLElement {
  return element(
    'article',
    '',
    element('h2', '', reason.title),
    element('p', 'soft', reason.when),
    element('p', '', reason.statement),
    element('h3', '', text('banner_reply')),
    element('p', '', reason.reply),
    element('h3', '', text('banner_not_verified')),
    element('p', '', reason.notVerified),
    element('h3', '', text('banner_sources')),
    element(
      'ul',
      '',
      ...reason.sources.map(({ address, name }) => element('li', '', openedLink(address, name))),
    ),
  );
}
