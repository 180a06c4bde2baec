import type { ReadFile } from './load.ts';

/** Where a page that is one file keeps the data package: a text element a file, gzip in base64. */
const SELECTOR = 'script[type="application/gzip+base64"]';

/** Reads the package's files out of the page itself. */
export function readEmbedded(page: ParentNode): ReadFile {
  const held = new Map<string, Element>();
  for (const element of page.querySelectorAll(SELECTOR))
    held.set(element.getAttribute('data-path') ?? '', element);
  return async (path) => {
    const element = held.get(path);
    if (!element) throw new Error(`${path}: this briefing was saved without this file.`);
    return unpack(path, element.textContent);
  };
}

/** The text of a file that the page may hold beside the package; null where it does not. */
export async function readHeld(page: ParentNode, path: string): Promise<string | null> {
  if (!page.querySelector(`${SELECTOR}[data-path="${path}"]`)) return null;
  return new TextDecoder().decode(await readEmbedded(page)(path));
}

async function unpack(path: string, text: string): Promise<Uint8Array> {
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  try {
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (cause) {
    throw new Error(`${path}: the part of this briefing that holds it is damaged.`, { cause });
  }
}
