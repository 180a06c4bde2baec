import './node.mjs';
import { build } from './build.mjs';
import { install } from './install.mjs';

await install();
process.exitCode = (await build()).code;
