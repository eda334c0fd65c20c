type Properties<Name extends keyof HTMLElementTagNameMap> = Partial<
  Pick<
    HTMLElementTagNameMap[Name],
    Extract<
      keyof HTMLElementTagNameMap[Name],
      | 'className'
      | 'id'
      | 'href'
      | 'target'
      | 'rel'
      | 'type'
      | 'hidden'
      | 'title'
      | 'onclick'
      | 'tabIndex'
      | 'rows'
      | 'defaultValue'
      | 'ariaLabel'
      | 'ariaExpanded'
      | 'role'
      | 'lang'
      | 'dir'
    >
  >
>;

/**
 * An element with its properties and children; text stays text.
 *
 * @param properties a text stands for a class
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties<Name> | string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const given = typeof properties === 'string' ? { className: properties } : properties;
  const node = Object.assign(document.createElement(name), given);
  node.append(...children);
  return node;
}

/** A button that does something. */
export function button(label: string, onclick: () => void): HTMLButtonElement {
  return element('button', { type: 'button', onclick }, label);
}

/** A link that opens a tab of its own, and does not tell where it comes from. */
export function openedLink(href: string, ...label: (Node | string)[]): HTMLAnchorElement {
  return element('a', { href, target: '_blank', rel: 'noreferrer' }, ...label);
}
