import { painted } from '../glance/painted';

// React comes after the first frame (see glance/): reading its 190 KB of script first would leave the popup
// empty for as long as that takes on a slow machine. So nothing is imported here that can wait.
void open();

async function open(): Promise<void> {
  const isDrawn = document.querySelector('.count') !== null;
  if (!isDrawn) {
    await drawFromStorage();
    await painted();
  }
  const { openPopup } = await import('./open-popup');
  await openPopup();
}

/** The first time there is no copy to glance at, so the count waits for the storage, but not for React. */
async function drawFromStorage(): Promise<void> {
  try {
    const [{ storedGlance }, { drawGlance }] = await Promise.all([
      import('./stored-glance'),
      import('../glance/draw-glance'),
    ]);
    drawGlance(await storedGlance());
  } catch (error) {
    // The whole page says in words that the storage cannot be read.
    console.error(error);
  }
}
