import { useCallback, useRef, useState } from 'react';
import type { Archive, ConversationSummary, ListQuestion } from '../../../state/archive/archive';
import type { ArchiveProblem } from '../../../state/archive/archive-problem';
import { problemOf, useDesk } from '../archive/desk';

/** So many conversations are asked for at once. */
const PAGE = 100;

interface Pages {
  /** null until it is known. */
  total: number | null;
  problem: ArchiveProblem | null;
  /** The conversation at this place; null until it has arrived. */
  at: (index: number) => ConversationSummary | null;
  /** To be called for every place that is looked at. */
  want: (index: number) => void;
}

interface Loaded {
  /** The question that it answers. */
  asking: string;
  total: number | null;
  problem: ArchiveProblem | null;
  pages: ReadonlyMap<number, readonly ConversationSummary[]>;
}

/**
 * A list too long to be fetched as a whole: pages are asked for as they come into sight. When the archive changes they are asked for
 * anew, and until they come what was there stays: neither the place in the list nor the focus is lost.
 */
export function usePages(question: Omit<ListQuestion, 'offset' | 'limit'>): Pages {
  const archive = useDesk((desk) => desk.archive);
  const changes = useDesk((desk) => desk.changes);
  const asking = JSON.stringify(question);
  const key = `${changes} ${asking}`;
  const empty: Loaded = { asking, total: null, problem: null, pages: new Map() };
  const [stored, setStored] = useState(empty);
  const asked = useRef({ key: '', pages: new Set<number>() });
  const loaded = stored.asking === asking ? stored : empty;

  const want = useCallback(
    (index: number) => {
      const page = Math.floor(index / PAGE);
      if (asked.current.key !== key) asked.current = { key, pages: new Set() };
      if (asked.current.pages.has(page)) return;
      asked.current.pages.add(page);
      void fetchPage(archive, question, page).then((fetched) => {
        setStored((before) => {
          if (asked.current.key !== key) return before;
          const pages = before.asking === asking ? before.pages : new Map();
          if ('problem' in fetched) return { asking, total: 0, problem: fetched.problem, pages };
          const { total, conversations } = fetched;
          return { asking, total, problem: null, pages: new Map(pages).set(page, conversations) };
        });
      });
    },
    [archive, asking, key, question],
  );

  return {
    total: loaded.total,
    problem: loaded.problem,
    at: (index) => loaded.pages.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null,
    want,
  };
}

async function fetchPage(
  archive: Archive,
  question: Omit<ListQuestion, 'offset' | 'limit'>,
  page: number,
) {
  try {
    return await archive.list({ ...question, offset: page * PAGE, limit: PAGE });
  } catch (error) {
    return { problem: problemOf(error) };
  }
}
