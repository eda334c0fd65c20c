import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leavingSteps } from '../../../core/leaving';
import {
  doneSteps,
  NOTHING_DONE,
  nextStep,
  readLeavingProgress,
  withStepDone,
} from '../../../core/leaving-progress';

const today = Temporal.PlainDate.from('2026-11-20');
const ids = leavingSteps.map(({ id }) => id);

describe('the progress with leaving', () => {
  it('remembers the day on which a step was done', () => {
    const progress = withStepDone(NOTHING_DONE, 'cancel', today);
    expect(progress.done).toEqual({ cancel: '2026-11-20' });
    expect(doneSteps(progress)).toEqual(new Set(['cancel']));
  });

  it('can be taken back', () => {
    const done = withStepDone(withStepDone(NOTHING_DONE, 'cancel', today), 'export', today);
    expect(withStepDone(done, 'cancel', null).done).toEqual({ export: '2026-11-20' });
  });

  it('knows what comes next, and when there is nothing left', () => {
    expect(nextStep(NOTHING_DONE)?.id).toBe(ids[0]);
    const first = withStepDone(NOTHING_DONE, ids[0] ?? '', today);
    expect(nextStep(first)?.id).toBe(ids[1]);
    const all = ids.reduce((done, id) => withStepDone(done, id, today), NOTHING_DONE);
    expect(nextStep(all)).toBeNull();
  });

  it('keeps the steps of another version without counting them', () => {
    const { value, replaced } = readLeavingProgress({ done: { moved_house: '2026-01-01' } });
    expect(replaced).toEqual([]);
    expect(doneSteps(value).size).toBe(0);
    expect(withStepDone(value, 'cancel', today).done).toMatchObject({ moved_house: '2026-01-01' });
  });

  it('drops what is no date, and says so', () => {
    const { value, replaced } = readLeavingProgress({
      done: { export: 'yes', cancel: '2026-11-20' },
    });
    expect(value.done).toEqual({ cancel: '2026-11-20' });
    expect(replaced).toEqual(['done.export']);
  });

  it('is readable whatever is stored, and reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const { value } = readLeavingProgress(raw);
        expect(readLeavingProgress(value)).toEqual({ value, replaced: [] });
      }),
    );
  });
});

describe.each(readdirSync('locales'))('the words of the steps in %s', (file) => {
  const { leaving } = JSON.parse(readFileSync(`locales/${file}`, 'utf8'));

  it.each(leavingSteps)('$id: what happens, how long it takes, and each way there', (step) => {
    const words = leaving[step.id];
    expect(words).toMatchObject({
      title: expect.stringMatching(/\S/),
      what: expect.stringMatching(/\S/),
      time: expect.stringMatching(/\S/),
    });
    const ways = step.pages.filter(({ where }) => ['web', 'ios', 'android'].includes(where));
    for (const { where } of ways) expect(words[where]).toMatch(/\S/);
  });

  it('tell the limits of the official imports that the facts state', () => {
    expect(leaving.import.gemini).toMatch(/2026/);
    expect(leaving.import.gemini).toMatch(/Suisse|Switzerland/);
    expect(leaving.import.claude).toMatch(/\S/);
  });
});
