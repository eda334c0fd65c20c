/** What the query parameter `replica` may hold; README.md says what each does. */
const variants = ['new', 'old', 'logged-out'] as const;
export type Variant = (typeof variants)[number];
export type Theme = 'light' | 'dark';
const others = [
  'light',
  'dark',
  'plain',
  'slow',
  'held',
  'mismatch',
  'hostile',
  'workspace',
  'no-clipboard',
] as const;
type Switch = Variant | (typeof others)[number];

export interface Switches {
  variant: Variant;
  theme: Theme;
  stream: 'plain' | 'quick' | 'slow' | 'held';
  mismatch: boolean;
  hostile: boolean;
  workspace: boolean;
  noClipboard: boolean;
}

/** Reads them from an address's query. Throws on a switch that does not exist, so that a test cannot mistype one. */
export function readSwitches(query: URLSearchParams): Switches {
  const on = new Set((query.get('replica') ?? '').split(',').filter(Boolean).map(known));
  return {
    variant: variants.find((variant) => on.has(variant)) ?? 'new',
    theme: on.has('dark') ? 'dark' : 'light',
    stream: on.has('plain') ? 'plain' : on.has('held') ? 'held' : on.has('slow') ? 'slow' : 'quick',
    mismatch: on.has('mismatch'),
    hostile: on.has('hostile'),
    workspace: on.has('workspace'),
    noClipboard: on.has('no-clipboard'),
  };
}

function known(name: string): Switch {
  const found = [...variants, ...others].find((one) => one === name);
  if (!found) throw new Error(`The replica has no switch "${name}"`);
  return found;
}
