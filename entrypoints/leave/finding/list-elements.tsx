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

export function ListItem({ style, children, ref, index }: CustomItemComponentProps) {
  return (
    <li ref={ref} style={style} aria-posinset={index + 1} aria-setsize={-1}>
      {children}
    </li>
  );
}
