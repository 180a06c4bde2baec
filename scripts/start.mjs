import './node.mjs';
import { DIST, ensureBuilt } from './build.mjs';
import { install } from './install.mjs';
import { serve } from './serve.mjs';

await install();
await ensureBuilt();
const { url } = await serve({ root: DIST, port: Number(process.env.PORT ?? 4173) });
console.log(`Mission Atlas is at ${url} (Ctrl+C ends it)`);
