type PageTheme = 'light' | 'dark' | 'light dark';

/**
 * The theme the page shows: the new shell's `data-theme`, the old one's class, else the colour scheme it
 * computes to; where it names both, the system's decides.
 */
export function pageTheme(): PageTheme {
  const { classList, dataset } = document.documentElement;
  const named = dataset.theme ?? ['dark', 'light'].find((name) => classList.contains(name));
  if (named === 'dark' || named === 'light') return named;
  const computed = getComputedStyle(document.documentElement).colorScheme;
  return computed === 'dark' || computed === 'light' ? computed : 'light dark';
}

/** Calls back whenever the page may have changed its theme. Observes three attributes of `<html>`, nothing else. */
export function onPageTheme(listener: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['class', 'data-theme', 'style'],
  });
  signal.addEventListener('abort', () => observer.disconnect());
}
