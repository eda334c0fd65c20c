// Every npm script goes through here. It is the one file that runs on whatever Node the machine has
// (20 or newer), so it is plain JavaScript and needs no package. It sees to it that the packages are the
// locked ones and that the pinned Node runs; then it hands over to scripts/<task>.ts on that Node.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const nodePackage = join(modules, 'node');
const pinnedNode = join(nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
// wxt, vitest and the like start with "#!/usr/bin/env node": with this PATH they find the pinned one.
const environment = {
  ...process.env,
  PATH: [dirname(pinnedNode), join(modules, '.bin'), process.env.PATH ?? ''].join(delimiter),
};

class SetUpError extends Error {}

/** The parsed JSON file, or undefined where it is missing or broken. */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Whether node_modules holds what package-lock.json names: npm's own record of it, and the folders. */
function packagesAreThere() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  const installed = readJson(join(modules, '.package-lock.json'))?.packages;
  if (!wanted) throw new SetUpError('package-lock.json is missing or broken. Restore it with git.');
  if (!installed) return false;
  const asLocked = Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    // Packages for other machines (binaries for macOS, say) are optional and rightly not here.
    if (!found) return mayBeAbsent(entry);
    return (
      found.version === entry.version &&
      found.integrity === entry.integrity &&
      existsSync(join(root, path))
    );
  });
  return (
    asLocked &&
    Object.entries(installed).every(([path, entry]) => path in wanted || mayBeAbsent(entry))
  );
}

function mayBeAbsent({ optional, devOptional }) {
  return optional === true || devOptional === true;
}

/** Runs npm without showing its output, unless it fails: then all of it is in the error. */
function npm(args) {
  const npmScript = process.env.npm_execpath ?? '';
  const [command, first] = basename(npmScript).startsWith('npm')
    ? [process.execPath, [npmScript]]
    : ['npm', []];
  const result = spawnSync(command, [...first, ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: command === 'npm' && process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.error) throw new SetUpError(`npm could not be started: ${result.error.message}`);
  if (result.status !== 0) {
    throw new SetUpError(
      `${result.stdout}${result.stderr}\nThe packages could not be installed (npm ${args[0]} failed, its words are above).\n` +
        'Check the network and run the command again.',
    );
  }
}

// Not "npm ci": it refuses a lock file without an entry for every other machine's optional package, and npm writes
// such a lock file where the registry at hand does not carry them all. "install" takes the locked versions as well, and
// --no-save keeps the lock file as it is. --include=dev: NODE_ENV=production would leave the tools out.
const INSTALL = [
  'install',
  '--no-save',
  '--include=dev',
  '--include=optional',
  '--no-audit',
  '--no-fund',
];

function installPackages() {
  if (packagesAreThere()) return;
  console.log('Installing the packages (about half a minute, once) …');
  npm(INSTALL);
  if (packagesAreThere()) return;
  // npm believes its own record even where folders have gone since; without either it starts afresh.
  rmSync(modules, { recursive: true, force: true });
  npm(INSTALL);
  if (packagesAreThere()) return;
  throw new SetUpError(
    'package.json and package-lock.json do not fit together. Run "npm install" and commit the new package-lock.json.',
  );
}

/** The version that the pinned Node says it is, or undefined where it does not run. */
function pinnedNodeSays() {
  const result = spawnSync(pinnedNode, ['--version'], { encoding: 'utf8' });
  return result.status === 0 ? result.stdout.trim() : undefined;
}

/** The `node` package fetches its binary in an install script, which some npm settings block. */
function installPinnedNode() {
  const wanted = `v${readJson(join(nodePackage, 'package.json'))?.version}`;
  if (pinnedNodeSays() === wanted) return;
  console.log(`Installing Node ${wanted} for the tools …`);
  const result = spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: nodePackage,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (pinnedNodeSays() === wanted) return;
  throw new SetUpError(
    `${result.stdout ?? ''}${result.stderr ?? ''}\nNode ${wanted}, which the tools run on, could not be installed in node_modules/node.\n` +
      'Delete node_modules and run the command again.',
  );
}

/** Runs the task on the pinned Node and ends as it ends. */
function handOver(script, args) {
  const child = spawn(pinnedNode, [script, ...args], {
    cwd: root,
    env: environment,
    stdio: 'inherit',
  });
  // Ctrl-C reaches the task by itself, as it shares the terminal; what is sent to this process alone is passed on.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`${script} could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

function main([task = '', ...args]) {
  const script = join(root, 'scripts', `${task}.ts`);
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    throw new SetUpError(
      `This is Node ${process.versions.node}; Adieu's tools start on ${OLDEST_NODE} or newer. Get it from https://nodejs.org.`,
    );
  }
  if (!/^[a-z-]+$/.test(task) || !existsSync(script)) {
    throw new SetUpError(`There is no task "${task}". Run "npm run" to see the tasks.`);
  }
  installPackages();
  installPinnedNode();
  handOver(script, args);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
