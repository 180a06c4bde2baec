import './node.mjs';
import { install } from './install.mjs';
import { browser, build, data, format, runParts, types, unit, unused } from './parts.mjs';

await install();
await runParts([format, types, unused, unit, data, build, browser]);
