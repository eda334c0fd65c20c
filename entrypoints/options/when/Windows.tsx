import { useRef } from 'react';
import { weekHere } from '../../../components/week-here';
import type { Window } from '../../../core/schedule';
import { hasWindow, inOrderOfWeek, withoutWindow, withWindow } from '../../../core/windows';
import { RemovedNote } from '../RemovedNote';
import { useRemoved } from '../use-removed';
import { AddWindow } from './AddWindow';
import { useWindows } from './use-windows';
import { WindowRow } from './WindowRow';
import { windowWords } from './window-words';
import '../Entries.css';

/** The windows in words, each to be changed and removed; back what was removed; and one more. */
export function Windows() {
  const { windows, change } = useWindows();
  const list = useRef<HTMLUListElement>(null);
  const { removed, noteRemoved } = useRemoved<Window>((window) => hasWindow(windows, window));
  const week = weekHere();

  const remove = async (window: Window) => {
    const outcome = await change((current) => withoutWindow(current, window));
    if (outcome === 'saved') noteRemoved(window);
  };
  return (
    <>
      <ul className="entries" tabIndex={-1} ref={list}>
        {inOrderOfWeek(windows, week).map((window) => (
          <WindowRow
            key={windowWords(window, week)}
            window={window}
            onRemove={() => void remove(window)}
            // The row is another one now: reading goes on at the list.
            onChanged={() => list.current?.focus()}
          />
        ))}
      </ul>
      {removed.length > 0 && (
        <ul className="removed-entries">
          {removed.map((window) => (
            <RemovedNote
              key={windowWords(window, week)}
              name={windowWords(window, week)}
              onUndo={() => void change((current) => withWindow(current, window))}
            />
          ))}
        </ul>
      )}
      <AddWindow onAdded={() => list.current?.focus()} />
    </>
  );
}
