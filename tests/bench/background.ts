import { until } from '../e2e/drivers/poll.ts';
import type { BenchedChromium } from './chromium.ts';

/** Puts an extension's background to sleep, as Chromium does by itself after half a minute. */
export async function sendBackgroundToSleep({ context, origin }: BenchedChromium): Promise<void> {
  const browser = context.browser();
  if (browser === null) throw new Error('Chromium has ended');
  const session = await browser.newBrowserCDPSession();
  const backgrounds = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.filter(
      ({ type, url }) => type === 'service_worker' && url.startsWith(`${origin}/`),
    );
  };
  for (const { targetId } of await backgrounds()) {
    await session.send('Target.closeTarget', { targetId });
  }
  await until('the background sleeps', async () => (await backgrounds()).length === 0);
  await session.detach();
}
