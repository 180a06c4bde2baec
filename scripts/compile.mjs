import './node.mjs';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { library } from './library.mjs';

await install();
process.exitCode = process.argv.includes('--library') ? await library() : (await build()).code;
