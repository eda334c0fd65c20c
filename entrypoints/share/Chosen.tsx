import { useState } from 'react';
import { i18n } from '#i18n';
import { Radios } from '../../components/Radios';
import { useView } from '../../components/view-context';
import type { DayCount } from '../../core/day-count';
import type { CardShape } from '../../core/share-card';
import { Card, type CardTheme } from './Card';
import { cardInWords, cardTexts, LINES, type Line, type linesOf } from './card-words';

const SHAPES: readonly CardShape[] = ['wide', 'square'];
const THEMES: readonly CardTheme[] = ['light', 'dark'];

interface Props {
  count: DayCount;
  lines: ReturnType<typeof linesOf>;
  /** Whether it took the place of what was pressed. */
  takesFocus: boolean;
}

/** The picture as it was chosen, and the choices. It begins with nothing but the count, in the look of the page. */
export function Chosen({ count, lines, takesFocus }: Props) {
  const pageTheme = useView((view) => view.settings.theme);
  const [shape, setShape] = useState<CardShape>('wide');
  const [theme, setTheme] = useState(() => (pageTheme === 'system' ? systemTheme() : pageTheme));
  const [chosenLine, setLine] = useState<Line | null>(null);
  // What was chosen may be gone by now: a plan that was taken back in another tab.
  const line = chosenLine !== null && lines[chosenLine] !== undefined ? chosenLine : null;
  const below = line === null ? null : (lines[line] ?? null);
  return (
    <Card
      shape={shape}
      theme={theme}
      texts={cardTexts(count, below)}
      inWords={cardInWords(count, below)}
      takesFocus={takesFocus}
    >
      <Radios
        legend={i18n.t('share.line')}
        choices={[null, ...LINES.filter((one) => lines[one] !== undefined)]}
        chosen={line}
        wordsOf={(one) => (one === null ? undefined : lines[one]) ?? i18n.t('share.nothing')}
        onChoose={setLine}
      />
      <Radios
        legend={i18n.t('share.shape')}
        choices={SHAPES}
        chosen={shape}
        wordsOf={(one) => i18n.t(`share.${one}`)}
        onChoose={setShape}
      />
      <Radios
        legend={i18n.t('share.look')}
        choices={THEMES}
        chosen={theme}
        wordsOf={(one) => i18n.t(`options.look.${one}`)}
        onChoose={setTheme}
      />
    </Card>
  );
}

function systemTheme(): CardTheme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
