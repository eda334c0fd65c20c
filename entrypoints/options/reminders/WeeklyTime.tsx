import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { useView } from '../../../components/view-context';
import { weekHere } from '../../../components/week-here';
import { isTimeText } from '../../../core/schedule';
import type { WeeklyNote } from '../../../core/weekly-note';
import { dayWords } from '../when/window-words';

/** The day of the week and the time of day of the weekly note. */
export function WeeklyTime() {
  const id = useId();
  const { day, time } = useView((view) => view.settings.weeklyNote);
  const changeSettings = useView((view) => view.changeSettings);
  const [typed, setTyped] = useState<string | null>(null);
  const change = (part: Partial<WeeklyNote>) =>
    void changeSettings((settings) => ({
      ...settings,
      weeklyNote: { ...settings.weeklyNote, ...part },
    }));
  // Half a time is none yet; what is left so goes back to what is stored.
  const type = (text: string) => {
    setTyped(text);
    if (isTimeText(text)) change({ time: text });
  };
  return (
    <div className="weekly-time">
      <div>
        <label htmlFor={`${id}-day`}>{i18n.t('options.reminders.day')}</label>
        <select
          id={`${id}-day`}
          className="field"
          value={day}
          onChange={(event) => change({ day: Number(event.currentTarget.value) })}
        >
          {weekHere().map((one) => (
            <option key={one} value={one}>
              {dayWords(one)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor={`${id}-time`}>{i18n.t('options.reminders.time')}</label>
        <input
          id={`${id}-time`}
          className="field"
          type="time"
          value={typed ?? time}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => setTyped(null)}
        />
      </div>
    </div>
  );
}
