import axe from 'axe-core';
import type { ColorScheme, Driver, Tab } from './driver.ts';

// Sent to the page as text, like every question of a test; the page's own policy does not apply to it. Once is enough.
const bringAxe = new Function(`if (!('axe' in window)) {\n${axe.source}\n}`) as () => void;

/**
 * What axe finds wrong on a page, each as one readable line; empty when nothing is. Wait for the page's content first.
 *
 * @param within a selector; only what is inside counts. Default: the whole page
 */
export async function accessibilityProblems(tab: Tab, within = 'html'): Promise<string[]> {
  await tab.evaluate(bringAxe);
  return tab.evaluate(async (selector) => {
    // What is still fading in has a colour between two.
    const inside = document.querySelector(selector)?.shadowRoot;
    const animations = [document, inside].flatMap((tree) => tree?.getAnimations() ?? []);
    // In what is folded away, Firefox begins none before it is unfolded.
    const moving = animations.filter(
      ({ effect }) => effect instanceof KeyframeEffect && effect.target?.checkVisibility(),
    );
    await Promise.allSettled(moving.map(({ finished }) => finished));
    const inPage = window as unknown as { axe: Pick<typeof axe, 'run'> };
    const { violations } = await inPage.axe.run(selector, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help} — ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
  }, within);
}

/**
 * In which of the colours axe is to look at a page: axe reads the document and its styles, which are the same in both browsers,
 * so all are looked at in Chromium; in Firefox the first of them, in English, shows what a browser does differently.
 */
export function schemesToRead(
  { browserName }: Driver,
  locale: string,
  schemes: readonly ColorScheme[] = ['light', 'dark'],
): readonly ColorScheme[] {
  if (browserName === 'chromium') return schemes;
  return locale === 'en' ? schemes.slice(0, 1) : [];
}
