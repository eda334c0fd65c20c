import { i18n } from '#i18n';
import type { Theme } from '../core/settings';

/**
 * Gives the page its language and direction (of the texts actually shown, which need not be the browser's)
 * and its title.
 *
 * @param title the locale's text for the title of the tab
 */
export function dressPage(title: string): void {
  document.documentElement.lang = i18n.t('language.code');
  document.documentElement.dir = i18n.t('language.direction');
  document.title = title;
}

/** Light, dark, or as the system has it; page.css does the rest. */
export function wearTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}
