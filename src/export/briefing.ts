/** Where the file keeps a story of its maker's own, beside the data package. */
export const HELD_STORY = 'story.json';

/** A briefing that is one HTML file: the page that holds the whole app, and the data it needs, written into it. */
export interface Briefing {
  readonly title: string;
  readonly link: string; // the view it opens with
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[]; // of the data package, a held story
}

/**
 * Files of the data package that a briefing holds: everything but what is asked for only far into the map, which comes
 * along where one of its views needs it.
 * @param paths of all resources
 * @param links of the views that the briefing shows
 * @param counted files from which figures of its texts are yet to be counted
 */
export function filesOf(
  paths: readonly string[],
  links: readonly string[],
  counted: readonly string[] = [],
): readonly string[] {
  const divisions = links.some((link) => decodeURIComponent(link).includes('r=admin1:'));
  const left = (path: string): boolean =>
    !counted.includes(path) && (path.startsWith('events-') || (path === 'admin1.geojson' && !divisions));
  return ['datapackage.json', ...paths.filter((path) => !left(path))];
}

/** Places in the page into which a briefing is written (src/offline/index.html). */
const PLACES = { title: '<title>Mission Atlas</title>', body: '<body>', files: '<!--files-->' } as const;

/**
 * Writes a briefing into the page built for it.
 * @param shell the page, as built into `dist/briefing`
 * @returns one HTML file that opens without a server or a network
 * @throws a sentence when the page lacks one of the places
 */
export async function writeBriefing(shell: string, { title, link, files }: Briefing): Promise<string> {
  for (const place of Object.values(PLACES)) {
    if (shell.split(place).length !== 2)
      throw new Error(
        `briefing.html: "${place}" stands there ${shell.split(place).length - 1} times, expected once.`,
      );
  }
  const held = await Promise.all(files.map(async ({ path, bytes }) => element(path, await pack(bytes))));
  return shell
    .replace(PLACES.title, () => `<title>${quoted(title)}</title>`)
    .replace(PLACES.body, () => `<body data-link="${quoted(link)}">`)
    .replace(PLACES.files, () => held.join('\n'));
}

function element(path: string, text: string): string {
  return `<script type="application/gzip+base64" data-path="${quoted(path)}">${text}</script>`;
}

/** @returns gzip in base64 */
async function pack(bytes: Uint8Array): Promise<string> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new CompressionStream('gzip'));
  const packed = new Uint8Array(await new Response(stream).arrayBuffer());
  let letters = '';
  for (let at = 0; at < packed.length; at += 0x8000)
    letters += String.fromCharCode(...packed.subarray(at, at + 0x8000));
  return btoa(letters);
}

function quoted(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
