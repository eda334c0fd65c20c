import { createContext, useContext } from 'react';
import type { CustomContainerComponentProps, CustomItemComponentProps } from 'virtua';

/** How many items the list around it has, those included that do not exist now; -1 while it is not known. */
export const SetSize = createContext(-1);

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
      aria-setsize={useContext(SetSize)}
    >
      {children}
    </li>
  );
}
