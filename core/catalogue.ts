import * as v from 'valibot';
import alternativesFile from '../assets/alternatives.json' with { type: 'json' };
import reasonsFile from '../assets/reasons.json' with { type: 'json' };

// The shapes only, so that opening a page costs next to nothing. Addresses, dates, ids and texts are checked
// once, in the tests: these files change in the repository and nowhere else.

const source = v.object({
  /** https, without tracking parameters. */
  url: v.string(),
  /** Null where we do not know it: a title is never made up. */
  title: v.nullable(v.string()),
  publisher: v.string(),
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: as exact as we know it; null where we do not. */
  date: v.nullable(v.string()),
  /** `record`: the original record; `report`: press or study; `statement`: the words of the one concerned. */
  kind: v.picklist(['record', 'report', 'statement']),
});

const reason = v.object({
  id: v.string(),
  /** `YYYY-MM-DD`: when it happened, or the day a figure is of. */
  eventDate: v.string(),
  /** `record`: an official record was read; `reported`: by reputable outlets; `campaign`: the campaign says so. */
  status: v.picklist(['record', 'reported', 'campaign']),
  sources: v.array(source),
  /** `YYYY-MM-DD`; where only the month of compilation is known, its first day. */
  compiledOn: v.string(),
  /** `YYYY-MM-DD`, or null until a person has really opened every source. */
  linkCheckedOn: v.nullable(v.string()),
});

const fact = v.object({ id: v.string(), source });

const carryOver = v.variant('by', [
  v.object({
    by: v.literal('link'),
    /** https, with exactly one `{prompt}`. */
    template: v.string(),
    /** Whether opening the link only fills the box or sends the prompt by itself. */
    does: v.picklist(['fills', 'sends', 'unknown']),
    /** The longest prompt in characters, where a source gives one. */
    limit: v.nullable(v.number()),
    /** Evidence: A the operator's own documents or code, B large or several independent products, C weaker. */
    grade: v.picklist(['A', 'B', 'C']),
  }),
  v.object({ by: v.literal('clipboard') }),
]);

const price = v.object({
  /** US dollars a month as the source gives them, the smallest plan first. */
  usdPerMonth: v.array(v.number()),
  /** True where the source only says "about". */
  approximate: v.boolean(),
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  asOf: v.string(),
});

const alternative = v.object({
  id: v.string(),
  name: v.string(),
  /** `web`: a chat page; `local`: for one's own computer; `unconfirmed`: we do not know where it lives. */
  kind: v.picklist(['web', 'local', 'unconfirmed']),
  operator: v.nullable(v.string()),
  /** ISO 3166 codes, for Intl.DisplayNames; empty means unknown. */
  countries: v.array(v.string()),
  /** The chat page; for `local` the project's page; for `unconfirmed` the campaign's. */
  address: v.string(),
  namedByCampaign: v.boolean(),
  carryOver,
  login: v.picklist(['required', 'not_needed', 'guest', 'unknown']),
  freeTier: v.picklist(['yes', 'trial', 'no', 'unknown']),
  paid: v.union([v.picklist(['none_found', 'unknown']), price]),
  /** `partly`: the apps or a model's weights only, or under a licence with a catch. */
  openSource: v.picklist(['yes', 'partly', 'no', 'unknown']),
  training: v.picklist([
    'says_no',
    'depends_on_model',
    'may',
    'on_unless_switched_off',
    'local',
    'unknown',
  ]),
  encryption: v.picklist(['end_to_end', 'stored_only', 'some_models', 'none', 'local', 'unknown']),
  openaiModels: v.picklist(['none_found', 'open_weights', 'resells', 'up_to_you', 'unknown']),
  worthKnowing: v.array(fact),
});

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;

/** Where something is said. */
export type Source = DeepReadonly<v.InferOutput<typeof source>>;

/**
 * One sourced statement of the campaign's case.
 * Texts: `reason.<id>.title`, `.statement`, `.reply` (the other side) and `.not_verified`.
 */
export type Reason = DeepReadonly<v.InferOutput<typeof reason>>;

/** Something worth knowing before choosing an alternative. Text: `fact.<id>`. */
export type Fact = DeepReadonly<v.InferOutput<typeof fact>>;

/** How the draft comes along. */
export type CarryOver = DeepReadonly<v.InferOutput<typeof carryOver>>;

/**
 * Another assistant. The fields with few values have their words under `alternative.<field>.<value>`;
 * `unknown` means that we did not find it, not "no".
 */
export type Alternative = DeepReadonly<v.InferOutput<typeof alternative>>;

/** The campaign's case, in the order of the file. */
export const reasons: readonly Reason[] = v.parse(v.array(reason), reasonsFile);

/** What is worth knowing whichever alternative one chooses. */
export const factsForAll: readonly Fact[] = v.parse(v.array(fact), alternativesFile.factsForAll);

/** Every alternative. The order of the file means nothing: core/alternatives.ts decides what is shown when. */
export const alternatives: readonly Alternative[] = v.parse(
  v.array(alternative),
  alternativesFile.alternatives,
);

const alternativesById = new Map(alternatives.map((entry) => [entry.id, entry]));

/** The alternative of the catalogue with this id, or undefined when there is none (any more). */
export function findAlternative(id: string): Alternative | undefined {
  return alternativesById.get(id);
}
