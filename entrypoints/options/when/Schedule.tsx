import { i18n } from '#i18n';
import { ExplainedChoice } from '../../../components/ExplainedChoice';
import { useView } from '../../../components/view-context';
import { NowInSchedule } from './NowInSchedule';
import { Windows } from './Windows';

/** Nudges at any time, or only in windows. */
export function Schedule() {
  const scheduled = useView((view) => view.settings.scheduled);
  const change = useView((view) => view.changeSettings);
  return (
    <div className="part">
      <ExplainedChoice
        legend={<h3>{i18n.t('options.when.schedule')}</h3>}
        options={[
          { value: 'always', name: i18n.t('options.when.always') },
          { value: 'windows', name: i18n.t('options.when.windows') },
        ]}
        chosen={scheduled ? 'windows' : 'always'}
        onChoose={(chosen) =>
          void change((settings) => ({ ...settings, scheduled: chosen === 'windows' }))
        }
      />
      {scheduled && (
        <>
          <NowInSchedule />
          <Windows />
        </>
      )}
    </div>
  );
}
