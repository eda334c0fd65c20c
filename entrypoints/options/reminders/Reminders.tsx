import { i18n } from '#i18n';
import { Switch } from '../../../components/Switch';
import { useView } from '../../../components/view-context';
import { wantsReminders } from '../../../core/reminders';
import { useNotifications } from './use-notifications';
import { WeeklyTime } from './WeeklyTime';
import './Reminders.css';

/** Notifications of milestones and of the past week: off until switched on, and then only as far as the browser allows them. */
export function Reminders() {
  const settings = useView((view) => view.settings);
  const { allowed, asking, flip, switchOff } = useNotifications();
  const { milestoneReminder, weeklyNote } = settings;
  const isMissing = wantsReminders(settings) && !allowed && asking !== 'asked';
  return (
    <>
      <p className="soft">{i18n.t('options.reminders.lead')}</p>
      <Switch
        label={i18n.t('options.reminders.milestones')}
        hint={i18n.t('options.reminders.milestones_hint')}
        on={milestoneReminder && allowed}
        onChange={(on) => flip(on, (current) => ({ ...current, milestoneReminder: on }))}
      />
      <Switch
        label={i18n.t('options.reminders.week')}
        hint={i18n.t('options.reminders.week_hint')}
        on={weeklyNote.on && allowed}
        onChange={(on) =>
          flip(on, (current) => ({ ...current, weeklyNote: { ...current.weeklyNote, on } }))
        }
      />
      {weeklyNote.on && allowed && <WeeklyTime />}
      <div role="status" className="reminders-note">
        {asking === 'asked' && <p className="note">{i18n.t('options.reminders.asked')}</p>}
        {asking === 'refused' && !isMissing && (
          <p className="note">{i18n.t('options.reminders.refused')}</p>
        )}
        {wantsReminders(settings) && allowed && !settings.on && (
          <p className="note">{i18n.t('options.reminders.adieu_is_off')}</p>
        )}
        {isMissing && (
          <div className="note row">
            <p>{i18n.t('options.reminders.not_allowed')}</p>
            <button type="button" className="button" onClick={switchOff}>
              {i18n.t('options.reminders.leave_off')}
            </button>
          </div>
        )}
      </div>
    </>
  );
}
