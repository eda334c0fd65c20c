import type { Finding } from '../../../core/leave-place';
import type { ListQuestion, SearchQuestion } from '../../../state/archive/archive';
import { momentOf } from '../archive/words';

/** What the list asks the archive for. */
export function listQuestion(finding: Finding): Omit<ListQuestion, 'offset' | 'limit'> {
  const [kind, ...rest] = finding.within.split(':');
  const id = rest.join(':');
  return {
    order: finding.order,
    ...(kind === 'gpt' ? { gpt: id } : {}),
    ...(kind === 'project' ? { project: id } : {}),
    ...between(finding),
  };
}

/** What a search asks the archive for. */
export function searchQuestion(finding: Finding): Omit<SearchQuestion, 'offset' | 'limit'> {
  return {
    text: finding.text,
    ...(finding.role === 'anyone' ? {} : { role: finding.role }),
    ...between(finding),
  };
}

function between(finding: Finding): { from?: number; to?: number } {
  const from = momentOf(finding.from, 'start');
  const to = momentOf(finding.to, 'end');
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
