import { describe, expect, it } from 'vitest';
import { readDate } from '../../../core/calendar';
import { findAlternative } from '../../../core/catalogue';
import { leavingSteps, officialImportOf, openBefore } from '../../../core/leaving';
import english from '../../../locales/en.json' with { type: 'json' };
import french from '../../../locales/fr.json' with { type: 'json' };

const ids = leavingSteps.map((step) => step.id);

function stepOf(id: string) {
  const step = leavingSteps.find((one) => one.id === id);
  if (step === undefined) throw new Error(`No step ${id}`);
  return step;
}

describe('the steps of leaving', () => {
  it('have different ids that fit into a message key', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9_]*$/);
  });

  it('come after the steps that should be done first', () => {
    for (const step of leavingSteps) {
      const before = ids.slice(0, ids.indexOf(step.id));
      expect(
        step.after.filter((id) => !before.includes(id)),
        step.id,
      ).toEqual([]);
    }
  });

  it.each(['delete_chats', 'delete_account'])('ask to save everything before %s', (id) => {
    expect(stepOf(id).after).toEqual(expect.arrayContaining(['export', 'keep', 'memory', 'gpts']));
  });

  it('ask to cancel the plan before the account goes: the stores go on charging', () => {
    expect(stepOf('delete_account').after).toContain('cancel');
    expect(stepOf('cancel').pages.map((page) => page.where)).toEqual(['web', 'ios', 'android']);
  });

  it('lead to OpenAI’s own pages only, over https and without tracking', () => {
    for (const { url } of leavingSteps.flatMap((step) => step.pages)) {
      expect(url).toMatch(
        /^https:\/\/(help\.openai\.com\/en\/articles\/\d+|privacy\.openai\.com\/)$/,
      );
    }
  });

  it('ask to cancel the plan before the app goes: removing it cancels nothing', () => {
    expect(stepOf('remove_app').after).toEqual(['cancel']);
  });

  it('say when they were compiled', () => {
    for (const step of leavingSteps) expect(readDate(step.compiledOn)).not.toBeNull();
  });

  it.each([
    ['English', english, /Enterprise .*December 11, 2026.*September 25, 2026.*other plans may/],
    ['French', french, /Enterprise.*11 décembre 2026.*25 septembre 2026.*autres .*pourraient/],
  ])('say of the end of GPTs in %s for whom it was announced', (_, words, whom) => {
    expect(words.leaving.gpts.what).toMatch(whom);
  });
});

describe('openBefore', () => {
  it('names what is still to be done first, in order', () => {
    const open = openBefore(stepOf('delete_account'), new Set(['export', 'gpts']));
    expect(open.map((step) => step.id)).toEqual(['keep', 'memory', 'cancel']);
  });

  it('names nothing for a step that needs nothing', () => {
    expect(openBefore(stepOf('cancel'), new Set())).toEqual([]);
  });
});

describe('an official import', () => {
  it.each([
    ['gemini', 'zip'],
    ['claude', 'memory'],
  ])('of %s takes a %s, and is an address over https with a date', (id, takes) => {
    const found = officialImportOf(id);
    expect(findAlternative(id)).toBeDefined();
    expect(found?.takes).toBe(takes);
    expect(new URL(found?.url ?? '').protocol).toBe('https:');
    expect(readDate(found?.compiledOn ?? '')).not.toBeNull();
  });

  it('is not made up for others', () => {
    expect(officialImportOf('lumo')).toBeUndefined();
    expect(officialImportOf('__proto__')).toBeUndefined();
  });
});
