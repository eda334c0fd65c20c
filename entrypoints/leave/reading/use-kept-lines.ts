import { type SyntheticEvent, useState } from 'react';

interface KeptLines {
  /** The names of those lines, as `data-line` has them. */
  kept: ReadonlySet<string>;
  /** What notices them, for the element around the lines. */
  listeners: {
    onFocus: (event: SyntheticEvent) => void;
    onBlur: (event: SyntheticEvent) => void;
    onPlayCapture: (event: SyntheticEvent) => void;
    onPauseCapture: (event: SyntheticEvent) => void;
  };
}

/** Lines that stay though they go out of sight: the one with the focus, and those in which something is playing. */
export function useKeptLines(): KeptLines {
  const [focused, setFocused] = useState<string | null>(null);
  const [playing, setPlaying] = useState<ReadonlySet<string>>(new Set());
  return {
    kept: focused === null ? playing : new Set(playing).add(focused),
    listeners: {
      onFocus: ({ target }) => setFocused(lineOf(target)),
      onBlur: ({ target }) => {
        // When another window comes to the front, the focus is still there.
        if (document.activeElement !== target) setFocused(null);
      },
      onPlayCapture: ({ target }) => {
        const line = lineOf(target);
        if (line !== null) setPlaying((before) => new Set(before).add(line));
      },
      onPauseCapture: ({ target }) => {
        const line = lineOf(target);
        setPlaying((before) => new Set([...before].filter((one) => one !== line)));
      },
    },
  };
}

function lineOf(target: EventTarget): string | null {
  const line = target instanceof Element ? target.closest('[data-line]') : null;
  return line?.getAttribute('data-line') ?? null;
}
