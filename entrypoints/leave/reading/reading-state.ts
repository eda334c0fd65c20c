import { createContext, useContext, useState } from 'react';

/** What all parts of a conversation share while it is read. */
interface ReadingState {
  /** It is drawn for paper: then everything must be there, not only what is in sight. */
  printing: boolean;
  /**
   * What the reader unfolded or folded, by a name of its own. Lines out of sight do not exist; they come back as they
   * were left.
   */
  unfolded: Map<string, boolean>;
}

export const ReadingContext = createContext<ReadingState>({ printing: false, unfolded: new Map() });

/** Whether everything must be there. */
export function useIsPrinting(): boolean {
  return useContext(ReadingContext).printing;
}

/**
 * Whether something is unfolded, and a way to change that, which is remembered as long as the conversation is open.
 *
 * @param name no other thing in the conversation has it
 */
export function useUnfolded(
  name: string,
  atFirst: boolean,
): readonly [boolean, (unfolded: boolean) => void] {
  const { unfolded } = useContext(ReadingContext);
  const [now, setNow] = useState(unfolded.get(name) ?? atFirst);
  const change = (next: boolean) => {
    unfolded.set(name, next);
    setNow(next);
  };
  return [now, change];
}
