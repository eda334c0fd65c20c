import { readdirSync, readFileSync } from 'node:fs';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { addressProblem, PROMPT_PLACEHOLDER } from '../../../core/address';
import { readDate } from '../../../core/calendar';
import {
  type Alternative,
  alternatives,
  factsForAll,
  findAlternative,
  reasons,
  type Source,
} from '../../../core/catalogue';

const today = Temporal.Now.plainDateISO().toString();

const facts = [...factsForAll, ...alternatives.flatMap((entry) => entry.worthKnowing)];
const sources: readonly Source[] = [
  ...reasons.flatMap((reason) => reason.sources),
  ...facts.map((fact) => fact.source),
];
const templates = alternatives.flatMap(({ carryOver }) =>
  carryOver.by === 'link' ? [carryOver.template] : [],
);
const links = [
  ...sources.map((source) => source.url),
  ...alternatives.map((entry) => entry.address),
  ...templates,
];

/** Every text of a locale file, by its key with dots. */
function textsOf(node: unknown, path: readonly string[] = []): [string, string][] {
  if (typeof node === 'string') return [[path.join('.'), node]];
  return Object.entries(node ?? {}).flatMap(([key, child]) => textsOf(child, [...path, key]));
}

const languages = readdirSync('locales').map((file) => ({
  file: `locales/${file}`,
  texts: new Map(textsOf(JSON.parse(readFileSync(`locales/${file}`, 'utf8')))),
}));
const ofTheCatalogue = /^(reason|fact|alternative|status|source_kind|source_date)\./;

/** The shape `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, meaning a date that exists and is not to come. */
function isPast(date: string): boolean {
  const day = `${date}-01-01`.slice(0, 'YYYY-MM-DD'.length);
  return readDate(day) !== null && date <= today.slice(0, date.length);
}

describe('the links', () => {
  it('are all https', () => {
    expect(links.filter((link) => new URL(link).protocol !== 'https:')).toEqual([]);
  });

  it('do not tell where the reader comes from', () => {
    const tracking = /^(utm_.*|[a-z]*clid|mc_[ce]id|igshid|ref|ref_.*|source|campaign|cmp|si)$/i;
    const tracks = (link: string) =>
      [...new URL(link).searchParams.keys()].some((name) => tracking.test(name));
    expect(links.filter(tracks)).toEqual([]);
  });

  it('lead to no copy of somebody else’s article, and to no address we made up', () => {
    const copies =
      /(digitrendz\.blog|wpnews\.pro|daily8\.com|worldofsoftware\.org|liabooks\.com|agent-wars\.com|epium\.com|techbuzz\.ai|techbriefly\.com|nytimesnewstoday\.com)$/;
    const madeUp = /fec\.gov\/data\/committee|use-case\/DHS-2556/;
    expect(
      links.filter((link) => copies.test(new URL(link).hostname) || madeUp.test(link)),
    ).toEqual([]);
  });

  it('that carry a draft over take it once, behind the host', () => {
    for (const template of templates) {
      expect(template.split(PROMPT_PLACEHOLDER)).toHaveLength(2);
      expect(addressProblem(template)).toBeNull();
    }
  });
});

describe('the dates', () => {
  const dates = [
    ...reasons.flatMap((reason) => [reason.eventDate, reason.compiledOn, reason.linkCheckedOn]),
    ...sources.map((source) => source.date),
    ...alternatives.map(({ paid }) => (typeof paid === 'string' ? null : paid.asOf)),
  ].filter((date) => date !== null);

  it('exist and are not to come', () => {
    expect(dates.filter((date) => !isPast(date))).toEqual([]);
  });

  it('of a reason are whole days', () => {
    for (const reason of reasons) {
      expect(readDate(reason.eventDate)).not.toBeNull();
      expect(readDate(reason.compiledOn)).not.toBeNull();
    }
  });
});

describe('the ids', () => {
  it.each([
    ['reasons', reasons.map((reason) => reason.id)],
    ['alternatives', alternatives.map((entry) => entry.id)],
    ['facts', facts.map((fact) => fact.id)],
  ])('of the %s are different and fit into a message key', (_, ids) => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9_]*$/);
  });

  it('find their alternative, and nothing where there is none', () => {
    for (const entry of alternatives) expect(findAlternative(entry.id)).toBe(entry);
    expect(findAlternative('no_such_alternative')).toBeUndefined();
  });
});

describe('a reason', () => {
  it('has a source, and a record where it claims one', () => {
    for (const reason of reasons) {
      const kinds = reason.sources.map((source) => source.kind);
      expect(kinds, reason.id).not.toEqual([]);
      if (reason.status === 'record') expect(kinds, reason.id).toContain('record');
    }
  });

  it('that only the campaign vouches for says so', () => {
    const english = languages.find((language) => language.file === 'locales/en.json');
    for (const reason of reasons.filter((entry) => entry.status === 'campaign')) {
      expect(english?.texts.get(`reason.${reason.id}.title`)).toMatch(/^The campaign says/);
      expect(english?.texts.get(`reason.${reason.id}.statement`)).toMatch(/^The campaign says/);
    }
  });
});

describe('an alternative', () => {
  it('that the campaign names is there, every one', () => {
    const named = alternatives.filter((entry) => entry.namedByCampaign).map((entry) => entry.name);
    expect(named.toSorted()).toEqual(['Alpine', 'Claude', 'Confer', 'Gemini', 'Lumo']);
  });

  it('whose address nobody has confirmed leads to the campaign’s own site', () => {
    const unconfirmed = alternatives.filter((entry) => entry.kind === 'unconfirmed');
    expect(unconfirmed.map((entry) => entry.address)).toEqual(['https://quitgpt.org/']);
  });

  it('that the campaign does not name leaves at most two of EDITORIAL’s six questions open', () => {
    const open = ({
      login,
      freeTier,
      openSource,
      training,
      encryption,
      openaiModels,
    }: Alternative) =>
      [login, freeTier, openSource, training, encryption, openaiModels].filter(
        (answer) => answer === 'unknown',
      ).length;
    expect(alternatives.filter((entry) => !entry.namedByCampaign && open(entry) > 2)).toEqual([]);
  });

  it('is from countries that have a name', () => {
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    const codes = alternatives.flatMap((entry) => entry.countries);
    expect(codes.filter((code) => names.of(code) === undefined)).toEqual([]);
  });
});

describe.each(languages)('$file', ({ file, texts }) => {
  const keys = [
    ...reasons.flatMap(({ id, status }) => [
      ...['title', 'statement', 'reply', 'not_verified'].map((part) => `reason.${id}.${part}`),
      `status.${status}`,
    ]),
    ...facts.map((fact) => `fact.${fact.id}`),
    ...sources.map((source) => `source_kind.${source.kind}`),
    ...alternatives.flatMap((entry) => [
      `alternative.login.${entry.login}`,
      `alternative.freeTier.${entry.freeTier}`,
      `alternative.openSource.${entry.openSource}`,
      `alternative.training.${entry.training}`,
      `alternative.encryption.${entry.encryption}`,
      `alternative.openaiModels.${entry.openaiModels}`,
    ]),
  ];
  const ours = [...texts].filter(([key]) => ofTheCatalogue.test(key));

  it('has words for every reason, fact and answer', () => {
    expect(keys.filter((key) => !texts.get(key)?.trim())).toEqual([]);
  });

  it('has no words left for a reason or a fact that is gone', () => {
    const written = ours.map(([key]) => key).filter((key) => /^(reason|fact)\./.test(key));
    expect(written.filter((key) => !keys.includes(key))).toEqual([]);
  });

  // Errors in circulation about the boycott; each of them has been printed somewhere.
  it.each([
    /biggest donor|plus (gros|grands?) donateurs?/i,
    /OpenAI (has )?(donated|gave|spent|injected)|OpenAI a (donné|versé|dépensé|injecté)/i,
    /ICE uses ChatGPT|l’ICE (utilise|se sert de) ChatGPT/i,
    /million[^.]*(cancel|résili|annul)/i,
    /(former|ex-)[ -]?president|(ex-|ancien )président/i,
    /Trump(’s)? campaign|campagne de (Donald )?Trump/i,
    /killer robot|robots? tueur|mass[- ]surveillance deal/i,
    /3 for every|three times|trois fois/i,
    /26 (times|fois)/i,
    /more (respectful|ethical)|plus (respectueu|éthique)/i,
    /analysts (say|note)|experts say|les analystes|selon des experts/i,
    /precarious|précaire|turning point/i,
  ])('repeats no error such as %s', (error) => {
    expect([...texts].filter(([, words]) => error.test(words))).toEqual([]);
  });

  it('shows dollars whole: a browser swallows "$25" but turns "$$25" into "$25"', async () => {
    const messages = await parseMessagesFile(file);
    const substituted = messages.filter(
      (message) => ofTheCatalogue.test(message.key.join('.')) && message.substitutions > 0,
    );
    expect(substituted).toEqual([]);
    const built = generateChromeMessages(messages);
    for (const [key, words] of ours) {
      const message = built[key.replaceAll('.', '_')]?.message;
      expect(message).toBe(words);
      expect(message?.replaceAll('$$', '')).not.toContain('$');
    }
  });

  it('has no " | ", which would cut a text into plural forms', () => {
    expect(ours.filter(([, words]) => words.includes(' | '))).toEqual([]);
  });
});

it('MAGA Inc. received $25 million, and the built English message says so', async () => {
  const built = generateChromeMessages(await parseMessagesFile('locales/en.json'));
  expect(shown(built.reason_maga_inc_statement?.message)).toContain(
    'each gave $12.5 million, $25 million together, to MAGA Inc., a super PAC',
  );
});

/** What browser.i18n.getMessage makes of a message without substitutions, in Chrome and in Firefox alike. */
function shown(message = ''): string {
  return message.replace(/\$(?:[1-9]\d*|(\$+))/g, (_, rest: string | undefined) => rest ?? '');
}

it('French has its own apostrophes and its no-break spaces', () => {
  const french = languages.find((language) => language.file === 'locales/fr.json');
  const ours = [...(french?.texts ?? [])].filter(([key]) => ofTheCatalogue.test(key));
  expect(ours.length).toBeGreaterThan(0);
  expect(
    ours.filter(([, words]) => /'|[^\u00a0\u202f][;:?!»]|«[^\u00a0\u202f]/.test(words)),
  ).toEqual([]);
});
