import { quitDate } from '../../core/journal';
import { type Glance, glanceOf } from '../../state/glance';
import { journal } from '../../state/journal';
import { settings } from '../../state/settings';

/** What the popup's first paint shows, from the storage itself. */
export async function storedGlance(): Promise<Glance> {
  const [journalNow, { theme }] = await Promise.all([journal.read(), settings.read()]);
  return glanceOf(quitDate(journalNow), theme);
}
