// npm run build [-- -b firefox]: the unpacked extension, in .output/chrome-mv3 and .output/firefox-mv3.
import { forBothBrowsers } from './lib/both.ts';

await forBothBrowsers('build');
