import * as v from 'valibot';
import { type Repaired, repairFields } from './repair';

/** Marks of things that happen once. */
export interface FirstRun {
  /** The welcome page was opened; it never opens by itself again. */
  welcomed: boolean;
}

export const NOTHING_HAPPENED: FirstRun = { welcomed: false };

export function readFirstRun(raw: unknown): Repaired<FirstRun> {
  return repairFields<FirstRun>({ welcomed: v.boolean() }, NOTHING_HAPPENED, raw);
}
