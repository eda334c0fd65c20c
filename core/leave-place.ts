import { isDateText } from './calendar';

/** Whose messages are searched. `anyone`: titles too. */
export const SEARCHED_ROLES = ['anyone', 'person', 'assistant'] as const;
export type SearchedRole = (typeof SEARCHED_ROLES)[number];

export const ORDERS = ['updated', 'created', 'title'] as const;
export type Order = (typeof ORDERS)[number];

/** What is looked for, and among what. Dates are local calendar dates, both included. */
export interface Finding {
  /** As the person typed it; empty: the list of all conversations. */
  text: string;
  role: SearchedRole;
  order: Order;
  /** `gpt:<id>` or `project:<id>`; empty: everywhere. */
  within: string;
  from: string;
  to: string;
}

export const EVERYTHING: Finding = {
  text: '',
  role: 'anyone',
  order: 'updated',
  within: '',
  from: '',
  to: '',
};

/** What of the archive is open beside the list (`list`: nothing). `message`: the one to begin at. */
export type Open =
  | { what: 'list' }
  | { what: 'overview' }
  | { what: 'taking' }
  | { what: 'conversation'; id: string; message: string | null };

/** Where somebody is on the page `leave`. It stands in the address behind the `#`, so that "Back" works. */
export type LeavePlace =
  | { room: 'steps'; step: string | null }
  | { room: 'archive'; open: Open; finding: Finding };

/** `#export`: the steps, at one of them; `#archive/…?find=…`: the archive. Never throws; nonsense leads to the steps. */
export function readLeavePlace(hash: string): LeavePlace {
  const [path = '', question = ''] = hash.replace(/^#/, '').split('?', 2);
  const [room = '', what = '', id = '', message = ''] = path.split('/').map(decoded);
  if (room !== 'archive') return { room: 'steps', step: room === '' ? null : room };
  return {
    room: 'archive',
    open: readOpen(what, id, message),
    finding: readFinding(new URLSearchParams(question)),
  };
}

function readOpen(what: string, id: string, message: string): Open {
  if (what === 'overview' || what === 'taking') return { what };
  if (what !== 'conversation' || id === '') return { what: 'list' };
  return { what, id, message: message === '' ? null : message };
}

/** What the fields are called in the address. */
const PARAMETERS = [
  ['find', 'text'],
  ['by', 'role'],
  ['order', 'order'],
  ['in', 'within'],
  ['from', 'from'],
  ['to', 'to'],
] as const;

function readFinding(question: URLSearchParams): Finding {
  const date = (name: string) => {
    const text = question.get(name) ?? '';
    return isDateText(text) ? text : '';
  };
  const within = question.get('in') ?? '';
  return {
    text: question.get('find') ?? '',
    role: oneOf(SEARCHED_ROLES, question.get('by')),
    order: oneOf(ORDERS, question.get('order')),
    within: /^(gpt|project):./.test(within) ? within : '',
    from: date('from'),
    to: date('to'),
  };
}

/** The one that was meant; the first where it is none of them. */
function oneOf<Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
  text: unknown,
): Choice {
  return choices.find((choice) => choice === text) ?? choices[0];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address of a place, with its `#`. */
export function leaveAddress(place: LeavePlace): string {
  if (place.room === 'steps') return `#${encodeURIComponent(place.step ?? '')}`;
  const question = questionOf(place.finding);
  return `#archive${pathOf(place.open)}${question === '' ? '' : `?${question}`}`;
}

function pathOf(open: Open): string {
  if (open.what === 'list') return '';
  if (open.what !== 'conversation') return `/${open.what}`;
  const message = open.message === null ? '' : `/${encodeURIComponent(open.message)}`;
  return `/conversation/${encodeURIComponent(open.id)}${message}`;
}

/** Only what differs from `EVERYTHING`. */
function questionOf(finding: Finding): string {
  const differing = PARAMETERS.flatMap(([name, field]) => {
    return finding[field] === EVERYTHING[field] ? [] : [[name, finding[field]]];
  });
  return new URLSearchParams(differing).toString();
}
