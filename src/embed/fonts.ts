import { faces } from 'virtual:faces';

const done = new WeakSet<Document>();

/**
 * Puts the faces of the style sheets on the page from the one copy of each font that it holds: written into the sheets,
 * every face would carry a copy of its own, and inside a shadow root faces are not heard at all.
 */
export function addFonts(page: Document): void {
  if (done.has(page)) return;
  done.add(page);
  for (const { family, data, ...descriptors } of faces) {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    page.fonts.add(new FontFace(family, bytes, descriptors));
  }
}
