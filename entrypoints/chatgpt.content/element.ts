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
      | 'ariaLabel'
      | 'ariaExpanded'
      | 'role'
      | 'lang'
      | 'dir'
    >
  >
>;

/** An element with its properties and children; text stays text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties<Name>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}
