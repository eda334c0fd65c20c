// npm run dev [-- -b firefox]: WXT's development mode, which reloads the extension as the sources change.
import { run } from './lib/run.ts';

const { code } = await run('wxt', process.argv.slice(2), { show: true });
process.exitCode = code;
