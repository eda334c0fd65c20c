/**
 * Which elements of our pages have a role (W3C, "HTML Accessibility API Mappings"). Firefox would tell by itself, but works out
 * the role and the name of every element for each question, which takes seconds on a long page. Chromium's driver
 * asks the browser's accessibility tree, so a role that only looks right does not pass both.
 */
export const elementsOfRole: Record<string, string> = {
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
export interface WantedName {
  whole?: string;
  source?: string;
  flags?: string;
}

/** Sent to the page: whether people can perceive the element, and its name, as its usual sources give it, is the wanted one. */
export function isPerceivedAs(element: HTMLElement, wanted: WantedName | null): boolean {
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
