import type { Query } from './remote.ts';
import { asSearch } from './sent.ts';

/**
 * Which elements of our pages have a role (W3C, "HTML Accessibility API Mappings"). The browsers would tell by themselves, but
 * both work out more than was asked: Firefox the role and name of every element, which takes seconds on a long page,
 * Chromium a whole frame of its own. Chromium's driver has the browser confirm what is found here, so a role or a name
 * that only looks right does not pass both.
 */
const elementsOfRole: Record<string, string> = {
  alert: '[role=alert]',
  article: 'article, [role=article]',
  button: 'button:not([role]), [role=button]',
  checkbox: 'input[type=checkbox]:not([role]), [role=checkbox]',
  combobox: 'select, [role=combobox]',
  date: 'input[type=date]',
  dialog: 'dialog, [role=dialog]',
  file: 'input[type=file]',
  grid: '[role=grid]',
  group: 'fieldset, [role=group]',
  heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
  img: 'img[alt], [role=img]',
  link: 'a[href]:not([role]), [role=link]',
  list: 'ul, ol, [role=list]',
  main: 'main, [role=main]',
  radio: 'input[type=radio], [role=radio]',
  region: 'section[aria-label], section[aria-labelledby], [role=region]',
  searchbox: 'input[type=search], [role=searchbox]',
  spinbutton: 'input[type=number], [role=spinbutton]',
  status: 'output, [role=status]',
  summary: 'summary',
  switch: '[role=switch]',
  term: 'dt, [role=term]',
  textbox: 'textarea, input:not([type]), input[type=text], input[type=url], [role=textbox]',
  time: 'input[type=time]',
};

/** What a name must be: all of it, or an expression in its parts; null for any. */
interface WantedName {
  whole?: string;
  source?: string;
  flags?: string;
}

/** Sent to the page: whether people can perceive the element, and its name, as its usual sources give it, is the wanted one. */
function isPerceivedAs(element: HTMLElement, wanted: WantedName | null): boolean {
  if (element.closest('[aria-hidden="true"], [inert]') !== null) return false;
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  if (wanted === null) return true;

  const root = element.getRootNode();
  const labelledBy = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
  const parts = labelledBy.map((id) =>
    root instanceof Document || root instanceof ShadowRoot
      ? root.getElementById(id)?.textContent
      : '',
  );
  const labels =
    'labels' in element && element.labels instanceof NodeList
      ? [...element.labels].map((label) => label.textContent)
      : [];
  const given =
    parts.join(' ') ||
    element.getAttribute('aria-label') ||
    labels.join(' ') ||
    element.getAttribute('alt') ||
    element.textContent ||
    element.getAttribute('title') ||
    '';
  const name = given.replace(/\s+/g, ' ').trim();
  return wanted.whole === undefined
    ? new RegExp(wanted.source ?? '', wanted.flags).test(name)
    : name === wanted.whole;
}

/** What may have a closed shadow root: a host that a script has put beside the page has no children of its own. */
export const PERHAPS_HOST = ':is(html, body) > :empty:not(script)';

/**
 * A function declaration, to be sent to the page: all elements that people perceive under the role and the name, below
 * the node that it gets as `this`, or in the whole document.
 *
 * @throws when it is not known which elements have the role
 */
export function searchFor({ role, name }: Query): string {
  const selector = elementsOfRole[role];
  if (selector === undefined) throw new Error(`No elements are known for the role ${role}`);
  if (role !== 'file') return asSearch(selector, isPerceivedAs, wantedName(name));
  if (name !== undefined) throw new Error('A field for files is found without its name');
  // It is hidden where a page shows a button in its place.
  return asSearch(selector);
}

function wantedName(name: string | RegExp | undefined): WantedName | null {
  if (name === undefined) return null;
  return typeof name === 'string' ? { whole: name } : { source: name.source, flags: name.flags };
}
