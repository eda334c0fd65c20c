import { expect, it, vi } from 'vitest';
import { EMPTY_REPORT } from '../../../core/archive/report';
import { createDesk } from '../../../entrypoints/leave/archive/desk';
import type { Archive, Summary } from '../../../state/archive/archive';
import { ArchiveError } from '../../../state/archive/archive-problem';

const EMPTY: Summary = {
  ...{ conversations: 0, messages: 0, raws: 0, importedOn: null, bytes: 0, persisted: true },
  interrupted: [],
};

it('an archive that is deleted in the middle of an import is gone, and no trouble', async () => {
  const stopped = () => new ArchiveError({ kind: 'cancelled' });
  const importing = Promise.withResolvers<never>();
  const looking = Promise.withResolvers<Summary>();
  const summary = vi.fn<Archive['summary']>().mockReturnValueOnce(looking.promise);
  const archive: Partial<Archive> = {
    summary: summary.mockResolvedValue(EMPTY),
    import: () => importing.promise,
    // As the worker does it: the import ends first, and what is asked afterwards gets no answer.
    async erase() {
      importing.reject(stopped());
      await vi.waitUntil(() => summary.mock.calls.length > 0);
      looking.reject(stopped());
    },
  };
  const desk = createDesk(archive as Archive);
  const problems: unknown[] = [];
  desk.subscribe(({ problem }) => problems.push(problem));
  const given = desk.getState().give([]);
  await desk.getState().erase();
  await given;
  expect(problems.filter((problem) => problem !== null)).toEqual([]);
  expect(desk.getState()).toMatchObject({ erased: true, importing: { stage: 'none' } });
});

it('what came of an import and what the archive holds since are told in one step', async () => {
  const filled = { ...EMPTY, conversations: 3 };
  const archive: Partial<Archive> = {
    summary: vi.fn().mockResolvedValue(filled),
    import: async () => EMPTY_REPORT,
  };
  const desk = createDesk(archive as Archive);
  const told: unknown[] = [];
  desk.subscribe(({ importing, summary }) =>
    told.push([importing.stage, summary?.conversations ?? null]),
  );
  await desk.getState().give([]);
  expect(told).toEqual([
    ['running', null],
    ['done', 3],
  ]);
});
