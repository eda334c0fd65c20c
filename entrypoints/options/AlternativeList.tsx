import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { useState } from 'react';
import { i18n } from '#i18n';
import { AlternativeRow } from './AlternativeRow';
import { sortingWords } from './sorting-words';
import { useMoves } from './use-moves';
import './AlternativeList.css';

/** All alternatives in the person's order; each can be moved by mouse, by touch, by keyboard and by buttons. */
export function AlternativeList() {
  const { shown, move } = useMoves();
  const [told, setTold] = useState('');
  const words = sortingWords(shown);
  const sensors = useSensors(
    useSensor(PointerSensor),
    useSensor(KeyboardSensor, {
      coordinateGetter: sortableKeyboardCoordinates,
      // At once: a page that glides while keys are pressed is motion nobody asked for, and loses key presses.
      scrollBehavior: 'auto',
    }),
  );

  const putDown = ({ active, over }: DragEndEvent) => {
    if (over !== null && over.id !== active.id) void move(String(active.id), String(over.id));
  };
  const moveTo = async (id: string, target: string) => {
    setTold(words.dropped(id, target));
    await move(id, target);
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={putDown}
      accessibility={{
        announcements: words.announcements,
        screenReaderInstructions: { draggable: i18n.t('options.alternatives.instructions') },
      }}
    >
      <SortableContext
        items={shown.map((entry) => entry.id)}
        strategy={verticalListSortingStrategy}
      >
        <ul className="alternative-list">
          {shown.map((entry, place) => (
            <AlternativeRow
              key={entry.id}
              entry={entry}
              neighbours={{
                first: place > 0 ? shown[0]?.id : undefined,
                before: shown[place - 1]?.id,
                after: shown[place + 1]?.id,
              }}
              moveTo={moveTo}
            />
          ))}
        </ul>
      </SortableContext>
      <p className="visually-hidden" role="status">
        {told}
      </p>
    </DndContext>
  );
}
