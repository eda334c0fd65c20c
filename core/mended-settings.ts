import { sameValue } from './canonical';
import type { Repaired } from './repair';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import {
  CHOICE_FIELDS,
  type ChoiceField,
  mergedLists,
  withFieldsOf,
  withMissing,
} from './settings-parts';
import { type Registers, settingsOf } from './settings-registers';

/**
 * Settings that were damaged in the storage, with what was lost as it was last said between devices. As the defaults it would pass
 * for a choice made here, and undo that of every device.
 *
 * @param damaged as readSettings came to them
 */
export function mendedSettings(damaged: Repaired<Settings>, registers: Registers): Settings {
  const { value, replaced } = damaged;
  const said = settingsOf(registers, value);
  const isDamaged = (field: string) => replaced.includes(field) || replaced.includes('*');
  // What the level was before belongs to that level.
  const isLost = (field: ChoiceField) =>
    field === 'lowered'
      ? isDamaged('level') || (isDamaged(field) && value.level === said.level)
      : isDamaged(field);
  const lists = mergedLists(value, said, (field, good, last) => {
    if (!isDamaged(field)) return good;
    const isDefault = sameValue(good, DEFAULT_SETTINGS[field]);
    return isDefault ? last : withMissing(field, good, last);
  });
  return { ...withFieldsOf(value, said, CHOICE_FIELDS.filter(isLost)), ...lists };
}
