import './node.mjs';
import { install } from './install.mjs';
import { runPackage } from './run.mjs';

await install();
const [command, ...rest] = process.argv.slice(2);
const args =
  command === 'inspect' ? ['data/inspect.ts', ...rest] : ['data/build.ts', ...process.argv.slice(2)];
process.exitCode = (await runPackage('tsx', args)).code;
