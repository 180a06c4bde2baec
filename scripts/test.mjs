import './node.mjs';
import { install } from './install.mjs';
import { browser, build, data, format, lib, runParts, types, unit, unused } from './parts.mjs';

await install();
await runParts([format, types, unused, unit, data, build, lib, browser]);
