import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

const MEDIA = /^ppt\/media\//;
const LINKS = /\.rels$/;

/**
 * Packs slides anew with each picture once: the library writes one for every place that it stands at.
 * Pictures are packed as they are, as nothing makes them smaller.
 */
export function packOnce(deck: Uint8Array): Uint8Array {
  const parts = unzipSync(deck);
  const first = new Map<string, string>();
  const instead = new Map<string, string>(); // name of a file that is left out, and of its like
  for (const [name, bytes] of Object.entries(parts)) {
    if (!MEDIA.test(name)) continue;
    const key = keyOf(name, bytes);
    const like = first.get(key);
    if (like === undefined) first.set(key, name);
    else if (same(bytes, parts[like])) instead.set(name, like);
  }
  const packed: Zippable = {};
  for (const [name, bytes] of Object.entries(parts)) {
    if (instead.has(name)) continue;
    if (MEDIA.test(name)) packed[name] = [bytes, { level: 0 }];
    else packed[name] = [LINKS.test(name) ? turned(bytes, instead) : bytes, { level: 9 }];
  }
  return zipSync(packed);
}

/** Files of one kind and size that begin and end alike are worth a whole comparison. */
function keyOf(name: string, bytes: Uint8Array): string {
  const ends = [...bytes.subarray(0, 64), ...bytes.subarray(-64)].join(',');
  return `${name.split('.').at(-1)} ${bytes.length} ${ends}`;
}

function same(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return b?.length === a.length && a.every((byte, at) => byte === b[at]);
}

function turned(links: Uint8Array, instead: ReadonlyMap<string, string>): Uint8Array {
  const text = strFromU8(links).replace(/(Target="\.\.\/)(media\/[^"]+)"/g, (whole, before, file) => {
    const like = instead.get(`ppt/${file}`);
    return like ? `${before}${like.slice('ppt/'.length)}"` : whole;
  });
  return strToU8(text);
}
