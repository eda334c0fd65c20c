/**
 * The theme the page shows, as a colour scheme: the new shell's `data-theme`, the old one's class, else what the page
 * computes to; where that names both, the system's decides.
 */
export function pageTheme(): string {
  const page = document.documentElement;
  const named = [page.dataset.theme, ...page.classList];
  return (
    named.find((name) => name === 'dark' || name === 'light') ?? getComputedStyle(page).colorScheme
  );
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
