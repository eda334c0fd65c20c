import { useLayoutEffect, useRef, useState } from 'react';

/** Whether an entry is being edited in its place; when that ends, the keyboard goes on at its edit button. */
export function useEditing() {
  const [editing, setEditing] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    // The form went, and the keyboard's place with it.
    if (wasEditing.current && !editing) editButton.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  return { editing, setEditing, editButton };
}
