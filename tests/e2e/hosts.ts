import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDERS: Readonly<Record<string, string>> = {
  lib: join(ROOT, 'dist', 'lib'),
  reveal: join(ROOT, 'node_modules', 'reveal.js', 'dist'),
};
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Another site's pages and the atlas that it frames, each on a port of its own: two origins. */
export interface Hosts {
  readonly host: string; // origins
  readonly atlas: string;
  readonly stranger: string; // serves the same pages, but the atlas does not list it
  close(): Promise<void>;
}

/** @param pages by name: HTML, given the atlas's origin */
export async function openHosts(pages: Readonly<Record<string, (atlas: string) => string>>): Promise<Hosts> {
  let atlas = '';
  const answer = (path: string): [type: string, body: Buffer | string] | null => {
    const page = pages[path.slice(1)];
    if (page) return ['text/html; charset=utf-8', page(atlas)];
    const [, folder = '', ...rest] = path.split('/');
    const from = FOLDERS[folder];
    return from
      ? [TYPES[extname(path)] ?? 'application/octet-stream', readFileSync(join(from, ...rest))]
      : null;
  };
  const site = await listen(answer);
  const other = await listen(answer);
  const folder = mkdtempSync(join(tmpdir(), 'mission-atlas-hosts-'));
  for (const name of readdirSync(join(ROOT, 'dist'))) {
    if (name !== 'embed.json') symlinkSync(join(ROOT, 'dist', name), join(folder, name));
  }
  writeFileSync(join(folder, 'embed.json'), JSON.stringify({ origins: [originOf(site)] }));
  const served = await serve({ root: folder });
  atlas = served.url.replace(/\/$/, '');
  return {
    host: originOf(site),
    atlas,
    stranger: originOf(other),
    async close() {
      await served.close();
      for (const server of [site, other]) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
      rmSync(folder, { recursive: true });
    },
  };
}

function originOf(server: Server): string {
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

async function listen(answer: (path: string) => [string, Buffer | string] | null): Promise<Server> {
  const server = createServer((request, response) => {
    const found = answer((request.url ?? '/').split('?')[0] ?? '/');
    response.writeHead(found ? 200 : 404, { 'content-type': found?.[0] ?? 'text/plain' });
    response.end(found?.[1]);
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return server;
}
