import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readGlance } from '../../state/glance';
import { drawGlance } from './draw-glance';

/**
 * The popup's first frame: one small classic script that runs while the page is still being read, and has
 * the count drawn before the browser paints. Modules, style sheets and the storage's answer all come later.
 */
export default defineUnlistedScript(() => {
  const glance = readGlance();
  if (glance !== null) drawGlance(glance);
});
