import { i18n } from '#i18n';
import themeTokens from '../../assets/theme.css?inline';
import countStyle from '../../components/Count.css?inline';
import ringStyle from '../../components/CountRing.css?inline';
import { dressPage, wearTheme } from '../../components/dress-page';
import pageStyle from '../../components/page.css?inline';
import { countOf } from '../../core/day-count';
import { progressOn } from '../../core/milestones';
import type { Glance } from '../../state/glance';
import popupStyle from '../popup/popup.css?inline';
import { drawCount } from './draw-count';

/** Draws what the popup knows at once: the count, in its language and its theme. */
export function drawGlance({ quitDay, theme }: Glance): void {
  dressPage(i18n.t('extension_name'));
  wearTheme(theme);
  // As text: each style sheet the browser has to fetch first puts the first frame off by some milliseconds.
  const style = document.createElement('style');
  style.textContent = themeTokens + pageStyle + countStyle + ringStyle + popupStyle;
  document.head.append(style);
  const page = document.getElementById('page');
  if (page === null) return;
  const today = todaysNumber();
  if (quitDay === null) drawCount(page, countOf(null), null);
  else drawCount(page, countOf(today - quitDay), progressOn(quitDay, today));
}

/** The number of the local calendar date, as core/calendar.ts counts (without `Temporal`: see state/glance.ts). */
function todaysNumber(): number {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000;
}
