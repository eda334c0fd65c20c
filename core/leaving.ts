import * as v from 'valibot';
import leavingFile from '../assets/leaving.json' with { type: 'json' };

// The shapes only, as in catalogue.ts: ids, addresses and dates are checked once, in the tests.

const stepShape = v.object({
  id: v.string(),
  /** The steps that should be done first: nobody should delete what they have not saved. */
  after: v.array(v.string()),
  /** OpenAI's own pages. */
  pages: v.array(
    v.object({
      /** `any`: for everybody; otherwise where the plan was bought, or OpenAI's privacy portal. */
      where: v.picklist(['any', 'web', 'ios', 'android', 'portal']),
      url: v.string(),
    }),
  ),
  /** `YYYY-MM-DD`; where only the month of compilation is known, its first day. */
  compiledOn: v.string(),
});

const importShape = v.object({
  /** The id of an alternative of the catalogue. */
  alternative: v.string(),
  /** `zip`: ChatGPT's export as it is; `memory`: a text about the person. */
  takes: v.picklist(['zip', 'memory']),
  url: v.string(),
  compiledOn: v.string(),
});

/** One step of leaving. Texts: `leaving.<id>`. */
export type LeavingStep = Readonly<v.InferOutput<typeof stepShape>>;

/** An alternative's own page for bringing something along from ChatGPT. */
export type OfficialImport = Readonly<v.InferOutput<typeof importShape>>;

/** The steps of leaving, in the order they are best done. */
export const leavingSteps: readonly LeavingStep[] = v.parse(v.array(stepShape), leavingFile.steps);

const officialImports: readonly OfficialImport[] = v.parse(
  v.array(importShape),
  leavingFile.imports,
);

/** The steps that should be done before this one and are not, in order. */
export function openBefore(step: LeavingStep, done: ReadonlySet<string>): LeavingStep[] {
  return leavingSteps.filter(({ id }) => step.after.includes(id) && !done.has(id));
}

/** The alternative's own page for bringing something along, or undefined when we know of none. */
export function officialImportOf(alternative: string): OfficialImport | undefined {
  return officialImports.find((entry) => entry.alternative === alternative);
}
