import { i18n } from '#i18n';
import { ExplainedChoice } from '../../../components/ExplainedChoice';
import { SnoozeChoices } from '../../../components/SnoozeChoices';
import { useView } from '../../../components/view-context';
import { FREQUENCIES } from '../../../core/frequency';
import { Schedule } from './Schedule';

/** At which times there is a nudge, how often at most, and for how long there is none. */
export function When() {
  return (
    <>
      <Schedule />
      <Frequency />
      <section className="part" aria-labelledby="snooze-title">
        <h3 id="snooze-title">{i18n.t('snooze.title')}</h3>
        <p className="soft">{i18n.t('options.when.snooze_hint')}</p>
        <SnoozeChoices />
      </section>
    </>
  );
}

function Frequency() {
  const chosen = useView((view) => view.settings.frequency);
  const change = useView((view) => view.changeSettings);
  return (
    <div className="part">
      <ExplainedChoice
        legend={<h3>{i18n.t('options.when.frequency')}</h3>}
        options={FREQUENCIES.map((frequency) => ({
          value: frequency,
          name: i18n.t(`options.when.${frequency}`),
          hint: i18n.t(`options.when.${frequency}_hint`),
        }))}
        chosen={chosen}
        onChoose={(frequency) => void change((settings) => ({ ...settings, frequency }))}
      />
    </div>
  );
}
