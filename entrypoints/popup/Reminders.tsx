import { SnoozeChoices } from '../../components/SnoozeChoices';
import { useSnoozedUntil } from '../../components/use-snoozed-until';
import { useView } from '../../components/view-context';
import { LetThrough } from './LetThrough';
import { NudgeSwitch } from './NudgeSwitch';

/** Whether Adieu is on, and how to be left alone for a while. */
export function Reminders() {
  const on = useView((view) => view.settings.on);
  const snoozed = useSnoozedUntil() !== null;
  return (
    <div className="popup-section">
      <NudgeSwitch />
      {on && <SnoozeChoices folded />}
      {on && !snoozed && <LetThrough />}
    </div>
  );
}
