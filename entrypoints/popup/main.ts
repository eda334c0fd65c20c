import { i18n } from '#i18n';
import { dressPage, wearTheme } from '../../components/dress-page';
import { dayCount } from '../../core/journal';
import { journal } from '../../state/journal';
import { settings } from '../../state/settings';
import { drawCount } from './draw-count';
import { painted } from './painted';
import '../../assets/theme.css';
import '../../components/page.css';

// The count is on screen before React is loaded: with React first, a slow machine shows an empty popup for as
// long as it takes to read 190 KB of script. What this file imports must therefore stay small: the state of
// two concerns, no React, no catalogue.
dressPage(i18n.t('extension_name'));
showCount()
  // A storage that cannot be read is told by the whole page, in words.
  .catch((error: unknown) => console.error(error))
  .then(painted)
  .then(() => import('./open-popup'))
  .then(({ openPopup }) => openPopup());

async function showCount(): Promise<void> {
  const [journalNow, { theme }] = await Promise.all([journal.read(), settings.read()]);
  wearTheme(theme);
  const page = document.getElementById('page');
  if (page !== null) drawCount(page, dayCount(journalNow, Temporal.Now.plainDateISO()));
}
