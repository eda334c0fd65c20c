import { i18n } from '#i18n';
import { ExplainedChoice } from '../../components/ExplainedChoice';
import { useView } from '../../components/view-context';
import { dateWords } from '../../components/words';
import { readDate } from '../../core/calendar';
import { CARRY_OVER_MODES } from '../../core/carry-over';

/** What becomes of the draft when an alternative is followed; and whether it can be found at all. */
export function CarryOver() {
  const chosen = useView((view) => view.settings.carryOver);
  const change = useView((view) => view.changeSettings);
  return (
    <>
      <p>{i18n.t('options.carry_over.lead')}</p>
      <ExplainedChoice
        legend={i18n.t('options.carry_over.question')}
        options={CARRY_OVER_MODES.map((mode) => ({
          value: mode,
          name: i18n.t(`options.carry_over.${mode}`),
          hint: i18n.t(`options.carry_over.${mode}_hint`),
        }))}
        chosen={chosen}
        onChoose={(carryOver) => void change((settings) => ({ ...settings, carryOver }))}
      />
      <ComposerHealth />
    </>
  );
}

function ComposerHealth() {
  const missingSince = useView((view) => view.composerHealth.missingSince);
  const date = missingSince === null ? null : readDate(missingSince);
  if (date === null) return null;
  return (
    <p className="note" role="status">
      {i18n.t('options.carry_over.missing', { date: dateWords(date) })}
    </p>
  );
}
