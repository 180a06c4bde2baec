import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { cspHeader } from './csp.mjs';
import { readHosts } from './hosts.mjs';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const BINARY = 'application/octet-stream';
const PACKED = new Set(['.png', '.jpg', '.webp', '.woff2']);

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

/**
 * @typedef {{ status?: number, until?: Promise<unknown> }} Fault what to do to a path instead of serving it: wait
 *   for `until`, then answer with `status` (or as usual)
 * @typedef {{ requests: number, bytes: number, paths: Map<string, number> }} Stats bytes of bodies as sent, by path
 * @typedef {{ type: string, etag: string, body: Buffer, packed: Map<string, Buffer> }} Asset
 */

/**
 * Serves a folder of static files on this machine, compressed, under the content security policy.
 * @param {{ root: string, port?: number, host?: string }} options port 0 takes any free one; one in use gives way
 *   to the next free one
 */
export async function serve({ root, port = 0, host = 'localhost' }) {
  const folder = resolve(root);
  const policy = cspHeader(await readHosts(folder));
  /** @type {Map<string, Fault>} */
  const faults = new Map();
  /** @type {Stats} */
  const stats = { requests: 0, bytes: 0, paths: new Map() };
  const load = assetReader(folder);

  const server = createServer(async (request, response) => {
    const path = pathOf(request.url ?? '/');
    const { status, body, headers } = await answer(request, path);
    response.writeHead(status, { ...headers, 'content-length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
    const sent = request.method === 'HEAD' ? 0 : body.length;
    stats.requests += 1;
    stats.bytes += sent;
    stats.paths.set(path, (stats.paths.get(path) ?? 0) + sent);
  });

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {string} path
   */
  async function answer(request, path) {
    const fault = faults.get(path);
    await fault?.until;
    if (fault?.status) return plain(policy, fault.status, `${path} is made to fail with ${fault.status}.`);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plain(policy, 405, 'Only GET and HEAD.');
    const asset = await load(path);
    if (!asset) return plain(policy, 404, `There is no file ${path} here.`);
    const headers = headersFor(asset, path, policy);
    if (request.headers['if-none-match'] === asset.etag)
      return { status: 304, body: Buffer.alloc(0), headers };
    const encoding = await encodingFor(asset, path, String(request.headers['accept-encoding'] ?? ''));
    const body = asset.packed.get(encoding) ?? asset.body;
    return {
      status: 200,
      body,
      headers: { ...headers, ...(encoding ? { 'content-encoding': encoding } : {}) },
    };
  }

  const taken = await listen(server, port, host);
  return {
    url: `http://${host}:${taken}/`,
    port: taken,
    stats,
    faults,
    /** Forgets what was counted and every fault. */
    reset() {
      faults.clear();
      stats.paths.clear();
      Object.assign(stats, { requests: 0, bytes: 0 });
    },
    /** @returns {Promise<void>} */
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>} the port taken
 */
function listen(server, port, host) {
  return new Promise((done, fail) => {
    let next = port;
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'EADDRINUSE' || next - port > 100) return fail(error);
      next += 1;
      server.listen(next, host);
    });
    server.on('listening', () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : next);
    });
    server.listen(next, host);
  });
}

/**
 * @param {string} url
 * @returns {string} decoded path that begins with a slash; a folder means its index.html
 */
function pathOf(url) {
  const raw = url.split(/[?#]/)[0] ?? '/';
  let path = raw;
  try {
    path = decodeURIComponent(raw);
  } catch {
    return raw;
  }
  return path.endsWith('/') ? `${path}index.html` : path;
}

/**
 * Reads files of a folder and keeps them, with their compressed forms, until they change.
 * @param {string} folder
 * @returns {(path: string) => Promise<Asset | null>} null for what is missing, hidden or outside the folder
 */
function assetReader(folder) {
  /** @type {Map<string, { stamp: string, asset: Asset }>} */
  const cache = new Map();
  return async (path) => {
    const file = join(folder, path);
    if (!file.startsWith(folder + sep) || path.includes('\0') || /[/\\]\./.test(path)) return null;
    const info = await stat(file).catch(() => null);
    if (!info?.isFile()) return null;
    const stamp = `${info.mtimeMs} ${info.size}`;
    const kept = cache.get(file);
    if (kept?.stamp === stamp) return kept.asset;
    const body = await readFile(file);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const asset = { type: TYPES[extname(file)] ?? BINARY, etag, body, packed: new Map() };
    cache.set(file, { stamp, asset });
    return asset;
  };
}

/**
 * @param {Asset} asset
 * @param {string} path
 * @param {string} policy
 */
function headersFor(asset, path, policy) {
  return {
    'content-type': asset.type,
    etag: asset.etag,
    vary: 'accept-encoding',
    // Names in assets/ carry a hash of the content; everything else is asked for again.
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
}

/**
 * Compresses once per file and form.
 * @param {Asset} asset
 * @param {string} path
 * @param {string} accepted
 * @returns {Promise<string>} the encoding, empty for none
 */
async function encodingFor(asset, path, accepted) {
  if (PACKED.has(extname(path)) || asset.body.length < 512) return '';
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : '';
  if (encoding && !asset.packed.has(encoding)) {
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };
    asset.packed.set(encoding, encoding === 'br' ? await brotli(asset.body, options) : await gz(asset.body));
  }
  return encoding;
}

/**
 * @param {string} policy
 * @param {number} status
 * @param {string} text
 */
function plain(policy, status, text) {
  return {
    status,
    body: Buffer.from(`${text}\n`),
    headers: { 'content-type': 'text/plain; charset=utf-8', 'content-security-policy': policy },
  };
}
