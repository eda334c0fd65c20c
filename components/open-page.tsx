import { type ComponentType, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { i18n } from '#i18n';
import { openView } from '../state/view';
import { Stumble } from './Stumble';
import { ViewContext } from './view-context';
import '../assets/theme.css';
import './page.css';

/**
 * Opens a page of Adieu: reads the storage first, so that the first thing drawn is already true, then draws
 * `Page` and follows the storage until the page goes. Where even the storage cannot be read, it says so.
 *
 * @param title the locale's text for the title of the tab
 */
export async function openPage(Page: ComponentType, title: string): Promise<void> {
  const root = document.documentElement;
  // The language of the texts actually shown, which need not be the browser's.
  root.lang = i18n.t('language.code');
  root.dir = i18n.t('language.direction');
  document.title = title;

  const leaving = new AbortController();
  addEventListener('pagehide', () => leaving.abort(), { once: true });
  const container = document.createElement('div');
  container.id = 'page';
  document.body.replaceChildren(container);
  try {
    const view = await openView(leaving.signal);
    const followTheme = () => {
      root.dataset.theme = view.getState().settings.theme;
    };
    followTheme();
    view.subscribe(followTheme);
    createRoot(container).render(
      <StrictMode>
        <Stumble>
          <ViewContext value={view}>
            <Page />
          </ViewContext>
        </Stumble>
      </StrictMode>,
    );
  } catch (error) {
    console.error(error);
    container.setAttribute('role', 'alert');
    container.textContent = i18n.t('page.cannot_read');
  }
}
