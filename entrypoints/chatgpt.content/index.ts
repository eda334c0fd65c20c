import { defineContentScript } from 'wxt/utils/define-content-script';
import { SITE_PATTERNS } from '../../core/sites';
import { attend } from './attend';

export default defineContentScript({
  matches: SITE_PATTERNS,
  // Before any script of the page: only then do our key listeners come first (see keys.ts). Nothing is
  // inserted until the page has been read and has a moment to spare (see attend.ts).
  runAt: 'document_start',
  main: attend,
});
