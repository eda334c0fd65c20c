import type { CustomContainerComponentProps, CustomItemComponentProps } from 'virtua';

/** The container of a list of which only a part exists. */
export function ListOf({ style, children, ref }: CustomContainerComponentProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without bullets Safari's VoiceOver takes a list for none
    <ul ref={ref} style={style} role="list">
      {children}
    </ul>
  );
}

/**
 * Visible from the beginning, not only once it is measured (all are of about one height): what cannot be seen cannot
 * take the focus.
 */
export function ListItem({ style, children, ref, index }: CustomItemComponentProps) {
  return (
    <li
      ref={ref}
      style={{ ...style, visibility: 'inherit' }}
      aria-posinset={index + 1}
      aria-setsize={-1}
    >
      {children}
    </li>
  );
}
