import { i18n } from '#i18n';
import { notPaidWords } from '../../components/money-words';
import { useToday } from '../../components/use-today';
import { useView } from '../../components/view-context';
import { figuresOf } from '../../core/figures';
import { toldFigures } from '../../core/told-figures';
import { figureWords } from './figure-words';
import './Figures.css';

/** What the day count does not say: streaks, days kept, visits turned away, slips, money not paid. */
export function Figures() {
  const journal = useView((view) => view.journal);
  const today = useToday();
  const figures = figuresOf(journal, today);
  const words = figures === null ? [] : toldFigures(figures).map(figureWords);
  const money = notPaidWords(journal, today);
  if (money !== null) words.push({ label: i18n.t('popup.figures.not_paid'), value: money });
  if (words.length === 0) return null;
  return (
    <dl className="figures" data-count={words.length}>
      {words.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
