import { useState } from 'react';
import { useToday } from '../../components/use-today';
import { useView } from '../../components/view-context';
import { alternativesInOrder, type ListedAlternative } from '../../core/alternatives';
import { movedTo, withAlternativeMoved } from '../../core/order';

interface Moves {
  /** Every alternative, as it is on the screen. */
  shown: readonly ListedAlternative[];
  /** Moves one to where another stands. Resolves when that is stored, or could not be. */
  move: (id: string, target: string) => Promise<void>;
}

/** The alternatives in the person's order, and how to move one. */
export function useMoves(): Moves {
  const settings = useView((view) => view.settings);
  const change = useView((view) => view.changeSettings);
  const today = useToday();
  // What was put down shows where it was put, before the storage has answered.
  const [expected, setExpected] = useState<readonly string[] | null>(null);
  const order = expected ?? settings.order;
  const shown = alternativesInOrder({ ...settings, order }, today);

  const move = async (id: string, target: string) => {
    const ids = shown.map((entry) => entry.id);
    const after = movedTo(ids, id, target);
    setExpected(after);
    try {
      await change((current) => withAlternativeMoved(current, id, target, today));
    } finally {
      // A later move is still on its way to the storage: what it expects stays, or the list would go back and forth.
      setExpected((latest) => (latest === after ? null : latest));
    }
  };
  return { shown, move };
}
