/**
 * The only file that knows ChatGPT's page. All three variants of the composer are a textarea or an editable
 * element; the hidden decoy and the composers of old workspaces have no size.
 */
const PLACES_TO_TYPE = 'textarea, [contenteditable="true"]';

/** The upper edge of the highest place to type that can be seen, in CSS pixels from the window's top, or null. */
export function composerTop(): number | null {
  const tops = [...document.querySelectorAll(PLACES_TO_TYPE)]
    .map((place) => (place.closest('form') ?? place).getBoundingClientRect())
    .filter((box) => box.width > 0 && box.height > 0 && box.bottom > 0)
    .map((box) => box.top);
  return tops.length > 0 ? Math.min(...tops) : null;
}
