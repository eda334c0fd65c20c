import { i18n } from '#i18n';
import { Count } from '../../components/Count';
import { QuitDate } from '../../components/QuitDate';
import { useToday } from '../../components/use-today';
import { useView } from '../../components/view-context';
import { dayCount } from '../../core/journal';
import { StepHeading, type StepProps } from './StepHeading';

/** The first step: when did you quit? */
export function QuitDateStep({ takesFocus }: StepProps) {
  const journal = useView((view) => view.journal);
  const count = dayCount(journal, useToday());
  return (
    <>
      <StepHeading takesFocus={takesFocus}>{i18n.t('welcome.quit_date.title')}</StepHeading>
      <p>{i18n.t('welcome.quit_date.text')}</p>
      {count.kind !== 'undecided' && <Count count={count} as="p" />}
      <QuitDate />
    </>
  );
}
