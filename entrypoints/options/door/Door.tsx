import { i18n } from '#i18n';
import { LevelChoice } from '../../../components/LevelChoice';
import { useView } from '../../../components/view-context';
import { LONGEST_PASS, SHORTEST_PASS } from '../../../core/pass';
import { LONGEST_PAUSE, SHORTEST_PAUSE } from '../../../core/settings';
import { NumberField } from './NumberField';
import { WhereStrictLeads } from './WhereStrictLeads';

/** How firmly Adieu meets a visit; how long a pause lasts, and how long one may go on after it. */
export function Door() {
  const { level, pauseSeconds, passMinutes } = useView((view) => view.settings);
  const change = useView((view) => view.changeSettings);
  return (
    <>
      <p>{i18n.t('options.door.lead')}</p>
      <LevelChoice />
      {level === 'strict' && <WhereStrictLeads />}
      {level !== 'gentle' && (
        <div className="number-fields">
          {level === 'strict' && <p>{i18n.t('options.door.where_paused')}</p>}
          <NumberField
            label={i18n.t('options.door.pause')}
            hint={i18n.t('options.door.pause_hint')}
            value={pauseSeconds}
            least={SHORTEST_PAUSE}
            most={LONGEST_PAUSE}
            onChange={(next) => void change((settings) => ({ ...settings, pauseSeconds: next }))}
          />
          <NumberField
            label={i18n.t('options.door.pass')}
            hint={i18n.t('options.door.pass_hint')}
            value={passMinutes}
            least={SHORTEST_PASS}
            most={LONGEST_PASS}
            onChange={(next) => void change((settings) => ({ ...settings, passMinutes: next }))}
          />
        </div>
      )}
    </>
  );
}
