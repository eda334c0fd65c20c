import * as v from 'valibot';
import type { InstructionsPart, MemoryPart } from '../../../core/archive/part';
import type { Database } from './database';
import { readParts } from './stored-parts';

/** Custom instructions stand in every conversation that was held with them: the newest are enough. */
const MOST_MESSAGES = 5_000;

const Row = v.tuple([v.string()]);

/** The person's custom instructions and memories, wherever they stand in the archive, the newest first. */
export function readTraces(database: Database) {
  const instructions: InstructionsPart[] = [];
  const memories: MemoryPart[] = [];
  const rows = database.rows(
    Row,
    `SELECT parts FROM traces JOIN contents USING (message) JOIN messages ON key = message
      ORDER BY date DESC, key DESC LIMIT ${MOST_MESSAGES}`,
  );
  for (const part of rows.flatMap(([parts]) => readParts(parts))) {
    if (part.kind === 'instructions') instructions.push(part);
    else if (part.kind === 'memory') memories.push(part);
  }
  return { instructions, memories };
}
