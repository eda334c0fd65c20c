import { i18n } from '#i18n';
import { useToday } from '../../components/use-today';
import { useView } from '../../components/view-context';
import { dateWords, text } from '../../components/words';
import type { Level } from '../../core/level';
import {
  DAYS_UNTIL_ASKED,
  loweredQuestion,
  withAskingAgain,
  withLevelBack,
  withoutAsking,
} from '../../core/lowered';
import type { Answer, Asked } from './Question';

/** After the level was lowered: whether to ask again in a week; a week later, whether to go back. Null: nothing to ask. */
export function useLoweredQuestion(): Asked | null {
  const settings = useView((view) => view.settings);
  const change = useView((view) => view.changeSettings);
  const today = useToday();
  const { lowered, level } = settings;
  if (lowered === null) return null;

  const names = { from: nameOf(lowered.from), level: nameOf(level) };
  const no: Answer = {
    label: i18n.t('popup.lowered.no'),
    reply: i18n.t('popup.lowered.no_reply'),
    give: () => change(withoutAsking),
  };
  switch (loweredQuestion(settings, today)) {
    case null:
      return null;
    case 'offer': {
      const askOn = today.add({ days: DAYS_UNTIL_ASKED });
      const askInAWeek: Answer = {
        label: i18n.t('popup.lowered.ask'),
        reply: i18n.t('popup.lowered.ask_reply', { date: dateWords(askOn) }),
        give: () => change((current) => withAskingAgain(current, today)),
      };
      return { words: i18n.t('popup.lowered.offer', names), answers: [askInAWeek, no] };
    }
    case 'back': {
      const goBack: Answer = {
        label: i18n.t('popup.lowered.back'),
        reply: i18n.t('popup.lowered.back_reply', names),
        give: () => change(withLevelBack),
      };
      return { words: i18n.t('popup.lowered.go_back', names), answers: [goBack, no] };
    }
  }
}

function nameOf(level: Level): string {
  return text(`level.${level}.name`);
}
