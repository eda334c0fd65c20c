import { useEffect, useRef, useState } from 'react';
import type { Archive } from '../../../state/archive/archive';
import type { ArchiveProblem } from '../../../state/archive/archive-problem';
import { problemOf, useDesk } from './desk';

/** What the archive answered to the last question it has answered, or why it could not. */
export interface Answer<Question, Result> {
  question: Question | null;
  result: Result | null;
  problem: ArchiveProblem | null;
  /** Whether a newer question is on its way; until then the answer is the one before. */
  waiting: boolean;
}

/**
 * Asks the archive, and again when the question or the archive changes. One question at a time: while one is being
 * answered only the newest waits, so that typing never queues up.
 *
 * @param ask one and the same function each time
 * @param question plain data
 */
export function useAnswer<Question, Result>(
  ask: (archive: Archive, question: Question) => Promise<Result>,
  question: Question,
): Answer<Question, Result> {
  const archive = useDesk((desk) => desk.archive);
  const changes = useDesk((desk) => desk.changes);
  const key = JSON.stringify([question, changes]);
  const [answered, setAnswered] = useState<
    { key: string } & Omit<Answer<Question, Result>, 'waiting'>
  >({ key: '', question: null, result: null, problem: null });
  const line = useRef({ wanted: { key: '', question }, asked: '', busy: false, gone: false });

  useEffect(() => {
    const current = line.current;
    current.wanted = { key, question };
    const answerAll = async () => {
      current.busy = true;
      while (current.asked !== current.wanted.key && !current.gone) {
        const wanted = current.wanted;
        current.asked = wanted.key;
        try {
          const result = await ask(archive, wanted.question);
          setAnswered({ ...wanted, result, problem: null });
        } catch (error) {
          setAnswered({ ...wanted, result: null, problem: problemOf(error) });
        }
      }
      current.busy = false;
    };
    if (!current.busy) void answerAll();
  }, [archive, ask, key, question]);

  useEffect(() => {
    const current = line.current;
    current.gone = false;
    return () => {
      current.gone = true;
    };
  }, []);

  const { key: answeredKey, ...answer } = answered;
  return { ...answer, waiting: answeredKey !== key };
}
