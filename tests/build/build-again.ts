// Builds one package into another folder: node build-again.ts <chrome|firefox> <folder>
import { build } from 'wxt';
import { ROOT } from './packages.ts';

const [browser, outDir] = process.argv.slice(2);
if (browser === undefined || outDir === undefined) throw new Error('Which browser, which folder?');
await build({ root: ROOT, browser, outDir });
