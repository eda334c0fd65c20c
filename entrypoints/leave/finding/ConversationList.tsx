import { useEffect, useMemo, useRef } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { i18n } from '#i18n';
import type { Finding, Open } from '../../../core/leave-place';
import { useDesk } from '../archive/desk';
import { problemWords } from '../archive/problem-words';
import { numberWords } from '../archive/words';
import { ConversationRow } from './ConversationRow';
import { ListItem, ListOf, SetSize } from './list-elements';
import { listQuestion } from './list-question';
import { usePages } from './use-pages';
import { useRoving } from './use-roving';

interface Props {
  finding: Finding;
  open: Open;
  toField: () => void;
}

/** In CSS pixels, until a row is measured. */
const ROW = 60;

/** All conversations, or those in a place or of some time; only those in sight exist. */
export function ConversationList({ finding, open, toField }: Props) {
  const choosing = useDesk((desk) => desk.chosen !== null);
  const choose = useDesk((desk) => desk.choose);
  const question = useMemo(() => listQuestion(finding), [finding]);
  const { total, problem, at, want } = usePages(question);
  const list = useRef<HTMLDivElement>(null);
  const scroller = useRef<VirtualizerHandle>(null);
  const roving = useRoving(
    list,
    JSON.stringify(question),
    total ?? 0,
    (index) => scroller.current?.scrollToIndex(index, { align: 'nearest' }),
    toField,
  );
  useEffect(() => want(0), [want]);
  const places = useMemo(() => ({ length: total ?? 0 }), [total]);

  if (problem !== null) return <p className="finder-note problem">{problemWords(problem)}</p>;
  return (
    <>
      <div className="finder-note row">
        <p role="status">
          {total !== null &&
            (total === 0
              ? i18n.t('leave.find.no_conversations')
              : i18n.t('leave.find.conversations', total, [numberWords(total)]))}
        </p>
        {!choosing && total !== null && total > 0 && (
          <button className="button quiet" type="button" onClick={() => choose(new Set())}>
            {i18n.t('leave.choose.start')}
          </button>
        )}
      </div>
      <div className="finder-list" ref={list}>
        <SetSize value={total ?? -1}>
          <Virtualizer
            ref={scroller}
            scrollRef={list}
            data={places}
            as={ListOf}
            item={ListItem}
            itemSize={ROW}
            keepMounted={[roving.active]}
          >
            {(_, index) => (
              <ConversationRow
                key={index}
                index={index}
                conversation={at(index)}
                want={want}
                open={open}
                itemProps={roving.itemProps(index)}
              />
            )}
          </Virtualizer>
        </SetSize>
      </div>
    </>
  );
}
