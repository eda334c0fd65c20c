import * as v from 'valibot';
import { type DateText, isDateText } from './calendar';
import { type LeavingStep, leavingSteps } from './leaving';
import { type Repaired, repairRecord } from './repair';

/** Which steps of leaving the person has ticked off, and on which day. */
export interface LeavingProgress {
  /** By the step's id. Steps of another version of Adieu stay in it, uncounted. */
  readonly done: Readonly<Record<string, DateText>>;
}

export const NOTHING_DONE: LeavingProgress = { done: {} };

const date = v.pipe(v.string(), v.check(isDateText));

export function readLeavingProgress(raw: unknown): Repaired<LeavingProgress> {
  const isObject = typeof raw === 'object' && raw !== null && 'done' in raw;
  if (!isObject) return { value: NOTHING_DONE, replaced: ['*'] };
  const { value, replaced } = repairRecord((id) => id !== '', date, raw.done, 'done');
  return { value: { done: value }, replaced };
}

/**
 * Ticks a step off, or (null) takes that back.
 *
 * @param day the local calendar date on which it was done
 */
export function withStepDone(
  progress: LeavingProgress,
  step: string,
  day: Temporal.PlainDate | null,
): LeavingProgress {
  const { [step]: _, ...others } = progress.done;
  return { done: day === null ? others : { ...others, [step]: day.toString() } };
}

/** The ids of the steps that are done. */
export function doneSteps(progress: LeavingProgress): ReadonlySet<string> {
  const ids = leavingSteps.map(({ id }) => id);
  return new Set(ids.filter((id) => Object.hasOwn(progress.done, id)));
}

/** The first step that is not done; null when all are. */
export function nextStep(progress: LeavingProgress): LeavingStep | null {
  const done = doneSteps(progress);
  return leavingSteps.find(({ id }) => !done.has(id)) ?? null;
}
