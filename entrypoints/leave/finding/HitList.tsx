import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { isFocusLost } from '../../../components/is-focus-lost';
import type { Finding, Open } from '../../../core/leave-place';
import type { Archive, SearchQuestion } from '../../../state/archive/archive';
import { problemWords } from '../archive/problem-words';
import { useAnswer } from '../archive/use-answer';
import { numberWords } from '../archive/words';
import { HitRow } from './HitRow';
import { searchQuestion } from './list-question';
import { useRoving } from './use-roving';

interface Props {
  finding: Finding;
  open: Open;
  toField: () => void;
}

/** So many hits are shown at once, and so many more each time. */
const PAGE = 40;

const askSearch = (archive: Archive, question: SearchQuestion) => archive.search(question);

/** What was found, as one types, in the order of Archive.search. */
export function HitList({ finding, open, toField }: Props) {
  const [limit, setLimit] = useState(PAGE);
  const { text, role, from, to } = finding;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is looked for, it begins short again
  useEffect(() => setLimit(PAGE), [text, role, from, to]);
  const question = useMemo(
    () => ({ ...searchQuestion(finding), offset: 0, limit }),
    [finding, limit],
  );
  const { result, problem, waiting } = useAnswer(askSearch, question);
  const hits = result?.hits ?? [];
  const list = useRef<HTMLDivElement>(null);
  const reveal = (index: number) => {
    const item = list.current?.querySelector(`[data-index="${index}"]`);
    item?.scrollIntoView({ block: 'nearest' });
  };
  const roving = useRoving(
    list,
    JSON.stringify([text, role, from, to]),
    hits.length,
    reveal,
    toField,
  );
  const shownBefore = useRef(0);
  useLayoutEffect(() => {
    // The last page has taken the button for more away: on with the first that is new.
    if (hits.length > shownBefore.current && isFocusLost()) {
      list.current?.querySelector<HTMLElement>(`[data-index="${shownBefore.current}"]`)?.focus();
    }
    shownBefore.current = hits.length;
  }, [hits.length]);

  if (problem !== null) return <p className="finder-note problem">{problemWords(problem)}</p>;
  return (
    <>
      <p className="finder-note" role="status" aria-busy={waiting}>
        {result !== null && foundWords(hits.length, result.more)}
      </p>
      <div className="finder-list" ref={list}>
        <ul>
          {hits.map((hit, index) => (
            <li key={`${hit.conversation} ${hit.message}`}>
              <HitRow hit={hit} open={open} itemProps={roving.itemProps(index)} />
            </li>
          ))}
        </ul>
        {result?.more && (
          <button
            className="button quiet"
            type="button"
            onClick={() => setLimit((before) => before + PAGE)}
          >
            {i18n.t('leave.find.more')}
          </button>
        )}
      </div>
    </>
  );
}

function foundWords(count: number, more: boolean): string {
  if (count === 0) return i18n.t('leave.find.nothing');
  if (more) return i18n.t('leave.find.first_hits', { count: numberWords(count) });
  return i18n.t('leave.find.hits', count, [numberWords(count)]);
}
