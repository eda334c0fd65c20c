import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { i18n } from '#i18n';
import type { Conversation } from '../../../core/archive/conversation';
import {
  type Fork,
  pathsOf,
  type ReadingLine,
  readingLines,
  type Ways,
  waysTo,
  withWay,
} from '../../../core/archive/reading';
import { useArrivals } from '../place';
import { ConversationHead } from './ConversationHead';
import { Line } from './Line';
import { ReadingContext } from './reading-state';
import { useKeptLines } from './use-kept-lines';
import { usePrinting } from './use-printing';

interface Props {
  conversation: Conversation;
  /** The message to begin at; null for the first. */
  target: string | null;
}

const NO_WAYS: Ways = new Map();

/** The messages of a conversation. Only those in sight exist, apart from when it is printed. */
export function Thread({ conversation, target }: Props) {
  const paths = useMemo(() => pathsOf(conversation), [conversation]);
  const [taken, setTaken] = useState(NO_WAYS);
  const lines = useMemo(() => readingLines(paths, taken), [paths, taken]);
  const scroller = useRef<VirtualizerHandle>(null);
  const pane = useRef<HTMLDivElement>(null);
  const { printing, printAll } = usePrinting(pane);
  const { kept, listeners } = useKeptLines();
  const [unfolded] = useState(() => new Map<string, boolean>());
  const reading = useMemo(() => ({ printing, unfolded }), [printing, unfolded]);

  const arrivals = useArrivals();
  // The way there first; then, once its lines are drawn, to the line.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever comes again is taken there again
  useEffect(() => {
    if (target !== null) setTaken((before) => waysTo(paths, before, target));
  }, [paths, target, arrivals]);
  const targetLine = useMemo(
    () => lines.findIndex(({ messages }) => messages.some(({ id }) => id === target)),
    [lines, target],
  );
  const arrived = useRef(-1);
  useEffect(() => {
    if (targetLine === -1 || arrived.current === arrivals) return;
    arrived.current = arrivals;
    scroller.current?.scrollToIndex(targetLine, { align: 'start', offset: -16 });
  }, [targetLine, arrivals]);

  const takeWay = useCallback(
    (fork: Fork, way: string) => setTaken((before) => withWay(before, fork, way)),
    [],
  );
  const keepMounted = lines.flatMap((line, place) =>
    printing || kept.has(nameOf(line)) ? [place] : [],
  );

  return (
    <ReadingContext value={reading}>
      <article className="conversation" aria-labelledby="conversation-title">
        <ConversationHead conversation={conversation} printing={printing} onPrint={printAll} />
        <section
          className="thread"
          ref={pane}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          tabIndex={0}
          aria-label={i18n.t('leave.read.messages')}
          {...listeners}
        >
          {lines.length === 0 && <p className="soft">{i18n.t('leave.read.empty')}</p>}
          <Virtualizer
            ref={scroller}
            scrollRef={pane}
            data={lines}
            bufferSize={600}
            keepMounted={keepMounted}
          >
            {(line) => (
              <Line
                key={nameOf(line)}
                name={nameOf(line)}
                line={line}
                target={target}
                takeWay={takeWay}
              />
            )}
          </Virtualizer>
        </section>
      </article>
    </ReadingContext>
  );
}

/** The same for all ways on from a fork: the button that was pressed there keeps the focus. */
function nameOf({ id, forks: [fork] }: ReadingLine): string {
  return fork === undefined ? `message ${id}` : `fork ${fork.parent ?? ''}`;
}
