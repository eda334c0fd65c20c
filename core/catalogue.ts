import * as v from 'valibot';
import alternativesFile from '../assets/alternatives.json';
import reasonsFile from '../assets/reasons.json';

/** `record`: an official record; `report`: a news report or study; `statement`: the words of the one concerned. */
export type SourceKind = 'record' | 'report' | 'statement';

export interface Source {
  /** https, without tracking parameters. */
  readonly url: string;
  /** Null where we do not know it: a title is never made up. */
  readonly title: string | null;
  readonly publisher: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: as exact as we know it; null where we do not. */
  readonly date: string | null;
  readonly kind: SourceKind;
}

/**
 * One sourced statement of the campaign's case.
 * Texts: `reason.<id>.title`, `.statement`, `.reply` (the other side), `.not_verified`.
 */
export interface Reason {
  readonly id: string;
  /** `YYYY-MM-DD`: when it happened, or the day a figure is of. */
  readonly eventDate: string;
  /** `record`: an official record was read; `reported`: by reputable outlets; `campaign`: the campaign says so. */
  readonly status: 'record' | 'reported' | 'campaign';
  readonly sources: readonly Source[];
  /** `YYYY-MM-DD`. The first day of the month in which the facts were compiled, where only the month is known. */
  readonly compiledOn: string;
  /** `YYYY-MM-DD`, or null until a person has really opened every source. */
  readonly linkCheckedOn: string | null;
}

/** Something worth knowing before choosing an alternative. Text: `fact.<id>`. */
export interface Fact {
  readonly id: string;
  readonly source: Source;
}

/** How the draft comes along. */
export type CarryOver =
  | {
      readonly by: 'link';
      /** https, with exactly one `{prompt}`. */
      readonly template: string;
      /** Whether opening the link only fills the box or sends the prompt by itself. */
      readonly does: 'fills' | 'sends' | 'unknown';
      /** Longest prompt in characters, where a source gives one. */
      readonly limit: number | null;
      /** Evidence: A the operator's own documents or code, B large or several independent products, C weaker. */
      readonly grade: 'A' | 'B' | 'C';
    }
  | { readonly by: 'clipboard' };

/** What the paid plans cost, and when that was so. */
export interface Price {
  /** US dollars a month as the source gives them, the smallest plan first. */
  readonly usdPerMonth: readonly number[];
  /** True where the source only says "about". */
  readonly approximate: boolean;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly asOf: string;
}

/**
 * Another assistant. The fields with few values have their words under `alternative.<field>.<value>`;
 * `unknown` means that we did not find it, not "no".
 */
export interface Alternative {
  readonly id: string;
  readonly name: string;
  /** `web`: a chat page; `local`: a program for one's own computer; `unconfirmed`: we do not know where it lives. */
  readonly kind: 'web' | 'local' | 'unconfirmed';
  readonly operator: string | null;
  /** ISO 3166 codes, for Intl.DisplayNames; empty means unknown. */
  readonly countries: readonly string[];
  /** The chat page; for `local` the project's page; for `unconfirmed` the campaign's. */
  readonly address: string;
  readonly namedByCampaign: boolean;
  readonly carryOver: CarryOver;
  readonly login: 'required' | 'not_needed' | 'guest' | 'unknown';
  readonly freeTier: 'yes' | 'trial' | 'no' | 'unknown';
  readonly paid: Price | 'none_found' | 'unknown';
  /** `partly`: some of it, such as the apps or a model's weights, or under a licence with a catch. */
  readonly openSource: 'yes' | 'partly' | 'no' | 'unknown';
  readonly training:
    | 'says_no'
    | 'depends_on_model'
    | 'may'
    | 'on_unless_switched_off'
    | 'local'
    | 'unknown';
  readonly encryption: 'end_to_end' | 'stored_only' | 'some_models' | 'none' | 'local' | 'unknown';
  readonly openaiModels: 'none_found' | 'open_weights' | 'resells' | 'up_to_you' | 'unknown';
  readonly worthKnowing: readonly Fact[];
}

// The shapes only, so that opening a page costs next to nothing; addresses, dates, texts and ids are
// checked once, in the tests, because these files change in the repository and nowhere else.
const source = v.object({
  url: v.string(),
  title: v.nullable(v.string()),
  publisher: v.string(),
  date: v.nullable(v.string()),
  kind: v.picklist(['record', 'report', 'statement']),
});

const reason = v.object({
  id: v.string(),
  eventDate: v.string(),
  status: v.picklist(['record', 'reported', 'campaign']),
  sources: v.array(source),
  compiledOn: v.string(),
  linkCheckedOn: v.nullable(v.string()),
});

const fact = v.object({
  id: v.string(),
  source,
});

const carryOver = v.variant('by', [
  v.object({
    by: v.literal('link'),
    template: v.string(),
    does: v.picklist(['fills', 'sends', 'unknown']),
    limit: v.nullable(v.number()),
    grade: v.picklist(['A', 'B', 'C']),
  }),
  v.object({ by: v.literal('clipboard') }),
]);

const alternative = v.object({
  id: v.string(),
  name: v.string(),
  kind: v.picklist(['web', 'local', 'unconfirmed']),
  operator: v.nullable(v.string()),
  countries: v.array(v.string()),
  address: v.string(),
  namedByCampaign: v.boolean(),
  carryOver,
  login: v.picklist(['required', 'not_needed', 'guest', 'unknown']),
  freeTier: v.picklist(['yes', 'trial', 'no', 'unknown']),
  paid: v.union([
    v.picklist(['none_found', 'unknown']),
    v.object({ usdPerMonth: v.array(v.number()), approximate: v.boolean(), asOf: v.string() }),
  ]),
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

/** The campaign's case, in the order of assets/reasons.json. */
export const reasons: readonly Reason[] = v.parse(v.array(reason), reasonsFile);

/** What is worth knowing whichever alternative one chooses. */
export const factsForAll: readonly Fact[] = v.parse(v.array(fact), alternativesFile.factsForAll);

/** Every alternative. The order of the file means nothing: core/alternatives.ts decides what is shown, and when. */
export const alternatives: readonly Alternative[] = v.parse(
  v.array(alternative),
  alternativesFile.alternatives,
);

const alternativesById = new Map(alternatives.map((entry) => [entry.id, entry]));

/** The alternative of the catalogue with this id, or undefined when there is none (any more). */
export function findAlternative(id: string): Alternative | undefined {
  return alternativesById.get(id);
}
