import { i18n } from '#i18n';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings';
import {
  type ChoiceField,
  isChoiceField,
  isListField,
  type ListField,
} from '../../../core/settings-parts';
import { weeklyNoteWords } from '../reminders/weekly-note-words';

interface ChoiceWords {
  /** What the page calls it. */
  name: () => string;
  /** What is chosen; null where that takes more than a word. */
  chosen: (settings: Settings) => string | null;
}

const onOff = (on: boolean) => i18n.t(on ? 'options.backup.on' : 'options.backup.off');
const number = (value: number) => value.toLocaleString(i18n.t('language.code'));

const CHOICES: Record<ChoiceField, ChoiceWords> = {
  on: { name: () => i18n.t('options.on_off.on'), chosen: ({ on }) => onOff(on) },
  banner: { name: () => i18n.t('options.on_off.banner'), chosen: ({ banner }) => onOff(banner) },
  badge: { name: () => i18n.t('options.on_off.badge'), chosen: ({ badge }) => onOff(badge) },
  theme: {
    name: () => i18n.t('options.look.theme'),
    chosen: ({ theme }) => i18n.t(`options.look.${theme}`),
  },
  ownReason: {
    name: () => i18n.t('options.own_reason.title'),
    chosen: ({ ownReason }) => ownReason,
  },
  order: { name: () => i18n.t('options.backup.order'), chosen: () => null },
  level: {
    name: () => i18n.t('options.door.title'),
    chosen: ({ level }) => i18n.t(`level.${level}.name`),
  },
  lowered: {
    name: () => i18n.t('options.backup.lowered'),
    chosen: ({ lowered }) =>
      lowered === null ? i18n.t('options.backup.empty') : i18n.t(`level.${lowered.from}.name`),
  },
  pauseSeconds: {
    name: () => i18n.t('options.door.pause'),
    chosen: ({ pauseSeconds }) => number(pauseSeconds),
  },
  passMinutes: {
    name: () => i18n.t('options.door.pass'),
    chosen: ({ passMinutes }) => number(passMinutes),
  },
  scheduled: {
    name: () => i18n.t('options.when.schedule'),
    chosen: ({ scheduled }) => i18n.t(`options.when.${scheduled ? 'windows' : 'always'}`),
  },
  frequency: {
    name: () => i18n.t('options.when.frequency'),
    chosen: ({ frequency }) => i18n.t(`options.when.${frequency}`),
  },
  carryOver: {
    name: () => i18n.t('options.carry_over.title'),
    chosen: ({ carryOver }) => i18n.t(`options.carry_over.${carryOver}`),
  },
  noticeWriting: {
    name: () => i18n.t('noticing.label'),
    chosen: ({ noticeWriting }) => onOff(noticeWriting),
  },
  milestoneReminder: {
    name: () => i18n.t('options.reminders.milestones'),
    chosen: ({ milestoneReminder }) => onOff(milestoneReminder),
  },
  weeklyNote: {
    name: () => i18n.t('options.reminders.week'),
    chosen: ({ weeklyNote }) => (weeklyNote.on ? weeklyNoteWords(weeklyNote) : onOff(false)),
  },
};

const LISTS: Record<ListField, () => string> = {
  favourites: () => i18n.t('options.backup.favourite'),
  hiddenReasons: () => i18n.t('options.backup.hidden_reason'),
  hiddenAlternatives: () => i18n.t('options.backup.hidden_alternative'),
  ownAlternatives: () => i18n.t('options.backup.own_alternative'),
  exceptions: () => i18n.t('options.where_not.title'),
  windows: () => i18n.t('options.when.title'),
};

/** What the page calls a setting, or an entry of a list. */
export function settingName(field: string): string {
  if (isListField(field)) return LISTS[field]();
  return isChoiceField(field) ? CHOICES[field].name() : i18n.t('options.backup.else');
}

/** What was chosen in a setting, as the page says it; null where that takes more than a word. */
export function chosenWords<Field extends ChoiceField>(
  field: Field,
  value: Settings[Field],
): string | null {
  return CHOICES[field].chosen({ ...DEFAULT_SETTINGS, [field]: value });
}
