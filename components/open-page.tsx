import { type ComponentType, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { i18n } from '#i18n';
import { openView } from '../state/view';
import { dressPage, wearTheme } from './dress-page';
import { Stumble } from './Stumble';
import { ViewContext } from './view-context';
import '../assets/theme.css';
import './page.css';

/**
 * Opens a page of Adieu: reads the storage first, so that the first thing drawn is already true, then draws
 * `Page` into the element `#page` and follows the storage until the page goes. What stands in that element
 * (the popup's count) stays until `Page` takes its place, in one step. Where even the storage cannot be read,
 * it says so.
 *
 * @param title the locale's text for the title of the tab
 */
export async function openPage(Page: ComponentType, title: string): Promise<void> {
  dressPage(title);
  const leaving = new AbortController();
  addEventListener('pagehide', ({ persisted }) => {
    // A page that is kept for "Back" goes on following.
    if (!persisted) leaving.abort();
  });
  const container = pageElement();
  try {
    const view = await openView(leaving.signal);
    const followTheme = () => wearTheme(view.getState().settings.theme);
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

function pageElement(): HTMLElement {
  const present = document.getElementById('page');
  if (present !== null) return present;
  const made = document.createElement('div');
  made.id = 'page';
  document.body.append(made);
  return made;
}
