import type { RawMessage } from './messages.ts';
import { OWN_KINDS } from './own-kinds.ts';
import { WORK_KINDS } from './work-kinds.ts';

/** One message of every content type that is known of the export, by the name of what is in it. */
export const EVERY_KIND: Readonly<Record<string, RawMessage>> = { ...OWN_KINDS, ...WORK_KINDS };
