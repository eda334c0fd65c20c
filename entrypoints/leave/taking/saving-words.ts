import { i18n } from '#i18n';
import type { ArchiveProblem } from '../../../state/archive/archive-problem';
import { problemWords } from '../archive/problem-words';

/** Why no file came of it. What an import would say of some problems is not so here: there is nothing to go on with. */
export function whyNotSaved(problem: ArchiveProblem): string {
  switch (problem.kind) {
    case 'cancelled':
      return i18n.t('leave.taking.stopped');
    case 'disk-full':
      return i18n.t('leave.taking.disk_full');
    default:
      return problemWords(problem);
  }
}
