import './node.mjs';
import { install } from './install.mjs';
import { runPackage } from './run.mjs';

await install();
process.exitCode = (await runPackage('tsx', ['data/build.ts', ...process.argv.slice(2)])).code;
