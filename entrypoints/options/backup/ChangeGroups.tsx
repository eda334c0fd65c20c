import { i18n } from '#i18n';
import { useView } from '../../../components/view-context';
import type { Change } from '../../../core/changes';
import type { PlannedRestore } from '../../../core/restore';
import { ChangeRow } from './ChangeRow';
import { changeWords } from './change-words';
import { entryWords } from './entry-words';
import { LongList } from './LongList';

const HOW = ['added', 'changed', 'removed'] as const satisfies readonly Change['how'][];

/** What restoring would do: what is added, what changes, what goes, and what finds no room. */
export function ChangeGroups({ plan: { changes, items, leftOut } }: { plan: PlannedRestore }) {
  const here = useView((view) => view.settings.ownAlternatives);
  const own = [...items.settings.ownAlternatives, ...here];
  if (changes.length === 0 && leftOut.length === 0) return <p>{i18n.t('options.backup.same')}</p>;
  return (
    <>
      {HOW.map((how) => {
        const group = changes.filter((change) => change.how === how).toSorted(slipsLast);
        if (group.length === 0) return null;
        const title = i18n.t(`options.backup.${how}`, group.length);
        return (
          <div key={how} className="change-group">
            <h5>{title}</h5>
            <LongList
              about={title}
              items={group}
              draw={(change) => (
                <ChangeRow key={JSON.stringify(change)} words={changeWords(change, own)} />
              )}
            />
          </div>
        );
      })}
      {leftOut.length > 0 && (
        <div className="change-group">
          <h5>{i18n.t('options.backup.no_room')}</h5>
          <LongList
            about={i18n.t('options.backup.no_room')}
            items={leftOut}
            draw={({ field, entry }) => (
              <li key={JSON.stringify(entry)}>{entryWords(field, entry, own)}</li>
            )}
          />
        </div>
      )}
    </>
  );
}

/** There may be many of them, and other things are to be seen among them. */
function slipsLast(one: Change, other: Change): number {
  return Number(one.what === 'slip') - Number(other.what === 'slip');
}
