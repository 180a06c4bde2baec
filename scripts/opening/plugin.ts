import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { FIRST } from '../../src/bundle/load.ts';
import { parsePackage } from '../../src/bundle/schema.ts';
import type { ResourceName } from '../../src/model/bundle.ts';
import { limitsOf } from '../../src/model/state.ts';
import { en } from '../../src/text/en.ts';
import { escapeText, openingPicture } from './picture.ts';

const ROOT = '<div id="atlas"></div>';
/** What the app's own first drawing is made of: asked for while the page's script is still on its way. */
const EARLY: readonly ResourceName[] = ['missions', ...FIRST.slice(0, 3)];

/**
 * Writes the opening as a picture into the page itself, so that a map is there before any script runs, and has the
 * first files of data asked for at once. Scripts stand after the picture: on a slow line it comes first.
 * Beside it the same page without either: a speaker's window has no use for them.
 */
export function openingPage(): Plugin {
  let [folder, bare] = ['', ''];
  return {
    name: 'opening-page',
    configResolved({ publicDir }) {
      folder = join(publicDir, 'data');
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { path }) {
        if (path !== '/index.html') return html;
        if (!html.includes(ROOT)) throw new Error(`index.html has no ${ROOT}.`);
        bare = html;
        const { body, early } = openingOf(folder);
        const scripts = html.match(SCRIPTS) ?? [];
        const links = early.map(
          (file) => `<link rel="preload" as="fetch" crossorigin href="./data/${file}">`,
        );
        return html
          .replace(SCRIPTS, '')
          .replace('</head>', '  <script src="./opening.js"></script>\n  </head>')
          .replace(ROOT, `<div id="atlas" class="atlas" data-selected="false">${body}</div>`)
          .replace(
            '</body>',
            () => `${[...scripts.map((tag) => tag.trim()), ...links].join('\n    ')}\n  </body>`,
          );
      },
    },
    generateBundle: {
      order: 'post',
      handler() {
        this.emitFile({ type: 'asset', fileName: 'speaker.html', source: bare });
      },
    },
  };
}

const SCRIPTS = /\s*(?:<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>)/g;

function openingOf(folder: string): { body: string; early: readonly string[] } {
  const { resources } = parsePackage(readFileSync(join(folder, 'datapackage.json')));
  const fileOf = (name: ResourceName): string => {
    const path = resources.get(name)?.path;
    if (!path) throw new Error(`${folder}/datapackage.json has no resource "${name}".`);
    return path;
  };
  const read = (name: ResourceName) => JSON.parse(readFileSync(join(folder, fileOf(name)), 'utf8'));
  const missions = read('missions');
  const limits = limitsOf(missions, resources, { indicators: [], overlays: [] });
  const month = limits.time.to;
  const words = en.app.opening;
  const picture = openingPicture(
    { limits, missions, countries: read('countries'), areas: read('mission-areas'), lines: read('lines') },
    words.picture(month),
  );
  const { disclaimer, notUn } = en.chrome.foot;
  const line = (className: string, text: string): string => `<p class="${className}">${escapeText(text)}</p>`;
  const said = [
    line('first-area', words.shown(month)),
    line('first-wait', words.wait),
    line('note', `${disclaimer} ${notUn}`),
  ];
  const body = `<div class="first-map"><div class="first-free">${picture}</div></div><div class="first-words">${said.join('')}</div>`;
  return { body, early: ['datapackage.json', ...EARLY.map(fileOf)] };
}
