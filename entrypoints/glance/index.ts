import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readGlance } from '../../state/glance';
import { drawGlance } from './draw-glance';
import { painted } from './painted';

/**
 * The popup's first frame: one small classic script that runs while the page is still being read, and has
 * the count drawn before the browser paints. Modules, style sheets and the storage's answer all come later.
 */
export default defineUnlistedScript(() => {
  const glance = readGlance();
  if (glance === null) return startModule();
  drawGlance(glance);
  void painted().then(startModule);
});

/** Starts the popup's module, which waits in the page (see wxt.config.ts): fetched earlier, it would be in our way. */
function startModule(): void {
  const waiting = document.querySelector<HTMLMetaElement>('meta[name="module"]');
  if (waiting === null) return;
  const script = document.createElement('script');
  script.type = 'module';
  script.src = waiting.content;
  waiting.replaceWith(script);
}
