import { i18n } from '#i18n';
import type { ArchiveProblem } from '../../../state/archive/archive-problem';
import { bytesWords } from './words';

/** What went wrong in plain words, and what to do. */
export function problemWords(problem: ArchiveProblem): string {
  switch (problem.kind) {
    case 'wrong-kind':
      return i18n.t(`leave.problem.wrong_kind.${keyOf(problem.what)}`, { file: problem.file });
    case 'encrypted':
      return i18n.t('leave.problem.encrypted', { file: problem.file });
    case 'damaged':
      return i18n.t('leave.problem.damaged', { file: problem.file });
    case 'too-many-files':
      return i18n.t('leave.problem.too_many_files', { file: problem.file });
    case 'not-enough-room':
      return i18n.t('leave.problem.not_enough_room', {
        needed: bytesWords(problem.needed),
        free: bytesWords(problem.free),
      });
    case 'unreadable-archive':
      return i18n.t('leave.problem.unreadable_archive', { detail: problem.detail });
    case 'unexpected':
      return i18n.t('leave.problem.unexpected', { detail: problem.detail });
    default:
      return i18n.t(`leave.problem.${keyOf(problem.kind)}`);
  }
}

type Key<Name extends string> = Name extends `${infer Start}-${infer Rest}`
  ? `${Start}_${Key<Rest>}`
  : Name;

/** The name as a locale's key has it: `not-json` is `not_json`. */
export function keyOf<Name extends string>(name: Name): Key<Name> {
  // The type says of each name what replacing does to it; TypeScript cannot see that by itself.
  return name.replaceAll('-', '_') as Key<Name>;
}
