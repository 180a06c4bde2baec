const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const HEAD = SIGNATURE.length + 25; // the signature and IHDR

/**
 * Writes texts into a PNG (iTXt chunks, UTF-8, right after its head).
 * @throws a sentence where the bytes are no PNG
 */
export function writePngText(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array {
  checkSignature(png);
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  const out = new Uint8Array(png.length + chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  out.set(png.subarray(0, HEAD));
  let at = HEAD;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  out.set(png.subarray(HEAD), at);
  return out;
}

/** @returns the texts of a PNG's iTXt chunks. @throws a sentence where the bytes are no PNG or a chunk is damaged */
export function readPngText(png: Uint8Array): Readonly<Record<string, string>> {
  checkSignature(png);
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const found: Record<string, string> = {};
  for (let at = SIGNATURE.length; at < png.length; ) {
    const size = view.getUint32(at);
    const body = png.subarray(at + 4, at + 8 + size);
    const name = String.fromCharCode(...body.subarray(0, 4));
    if (view.getUint32(at + 8 + size) !== crc32(body))
      throw new Error(`The chunk ${name} at byte ${at} is damaged.`);
    if (name === 'iTXt') {
      const end = body.indexOf(0, 4);
      found[decode(body.subarray(4, end))] = decode(body.subarray(end + 5));
    }
    at += 12 + size;
  }
  return found;
}

function checkSignature(png: Uint8Array): void {
  if (SIGNATURE.some((byte, at) => png[at] !== byte)) {
    throw new Error(`This is no PNG: it begins with ${[...png.subarray(0, 8)]}, expected ${SIGNATURE}.`);
  }
}

/** Keyword, no compression, no language, no translated keyword, text. */
function textChunk(keyword: string, text: string): Uint8Array {
  const body = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const chunk = new Uint8Array(body.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length - 4);
  chunk.set(body, 4);
  view.setUint32(body.length + 4, crc32(body));
  return chunk;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** The check sum of PNG (ISO 3309), over name and data of a chunk. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
