import { defineContentScript } from 'wxt/utils/define-content-script';
import { SITE_PATTERNS } from '../../core/sites';
import { attend } from './attend';

export default defineContentScript({
  matches: SITE_PATTERNS,
  // At once, because a pause or a redirect takes the tab away before ChatGPT can be used. Nothing is inserted until
  // the page has been read and has a moment to spare (see attend.ts).
  runAt: 'document_start',
  main: attend,
});
