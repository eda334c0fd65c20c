import { i18n } from '#i18n';
import { LEVELS } from '../core/level';
import { withLevel } from '../core/lowered';
import { ExplainedChoice } from './ExplainedChoice';
import { useView } from './view-context';

/** How firmly Adieu meets a visit. Lowering it counts at once, too. */
export function LevelChoice() {
  const chosen = useView((view) => view.settings.level);
  const change = useView((view) => view.changeSettings);
  return (
    <ExplainedChoice
      legend={i18n.t('level.question')}
      options={LEVELS.map((level) => ({
        value: level,
        name: i18n.t(`level.${level}.name`),
        hint: i18n.t(`level.${level}.hint`),
      }))}
      chosen={chosen}
      onChoose={(level) => void change((settings) => withLevel(settings, level))}
    />
  );
}
