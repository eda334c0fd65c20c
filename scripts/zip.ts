// npm run zip [-- -b firefox]: the packages for the stores in .output, for Mozilla with the sources beside them.
import { forBothBrowsers } from './lib/both.ts';

await forBothBrowsers('zip');
