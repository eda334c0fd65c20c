import type { BannerReason, BannerView } from '../../core/banner-view';
import { element } from './element';

type Text = (key: string) => string;

/** The reasons in full: the person's own first, then each with its date, its sources and the other side. */
export function reasonList(view: BannerView, text: Text): HTMLElement[] {
  const own =
    view.ownReason === ''
      ? []
      : [
          element(
            'article',
            {},
            element('h2', { className: 'soft' }, text('banner_own_reason')),
            element('blockquote', {}, view.ownReason),
          ),
        ];
  return [...own, ...view.reasons.map((reason) => reasonArticle(reason, text))];
}

function reasonArticle({ id, eventDate, status, sources }: BannerReason, text: Text): HTMLElement {
  const words = (part: string) => text(`reason_${id}_${part}`);
  return element(
    'article',
    {},
    element('h2', {}, words('title')),
    element(
      'p',
      { className: 'soft' },
      `${dateWords(eventDate, text)} · ${text(`status_${status}`)}`,
    ),
    element('p', {}, words('statement')),
    element('h3', {}, text('banner_reply')),
    element('p', {}, words('reply')),
    element('h3', {}, text('banner_not_verified')),
    element('p', {}, words('not_verified')),
    element('h3', {}, text('banner_sources')),
    element(
      'ul',
      {},
      ...sources.map(({ url, title, publisher, date }) =>
        element(
          'li',
          {},
          element(
            'a',
            { href: url, target: '_blank', rel: 'noreferrer' },
            title === null ? publisher : `${publisher}: ${title}`,
          ),
          date === null ? '' : ` (${dateWords(date, text)})`,
        ),
      ),
    ),
  );
}

/** A stored date, which may be only a month or a year, as people of this language write it. */
function dateWords(date: string, text: Text): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const precision =
    day === undefined
      ? ({ month: 'long', year: 'numeric' } as const)
      : ({ dateStyle: 'long' } as const);
  // Noon, so that no time zone moves the day.
  return new Date(`${year}-${month}-${day ?? '01'}T12:00`).toLocaleDateString(
    text('language_code'),
    precision,
  );
}
