import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit-html';

/** Icons of 16 px with a line of 1.5; each stands beside a name, so none speaks. */
const PATHS = {
  search: svg`<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 4 4"/>`,
  sources: svg`<circle cx="8" cy="8" r="6.25"/><path d="M8 7.25v4M8 4.75v.5"/>`,
  share: svg`<path d="M8 9.5v-7.5M5 4.75 8 1.75l3 3M2.75 8v5.25h10.5V8"/>`,
  light: svg`<circle cx="8" cy="8" r="3"/><path d="M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1"/>`,
  dark: svg`<path d="M13.5 9.75A6 6 0 0 1 6.25 2.5a6 6 0 1 0 7.25 7.25Z"/>`,
  system: svg`<rect x="1.75" y="2.75" width="12.5" height="8.5" rx="1"/><path d="M5.5 14h5M8 11.25V14"/>`,
  close: svg`<path d="m3.5 3.5 9 9M12.5 3.5l-9 9"/>`,
  down: svg`<path d="m3.5 6 4.5 4.5L12.5 6"/>`,
  up: svg`<path d="M3.5 10 8 5.5l4.5 4.5"/>`,
  left: svg`<path d="M10 3.5 5.5 8l4.5 4.5"/>`,
  right: svg`<path d="M6 3.5 10.5 8 6 12.5"/>`,
  layers: svg`<path d="M8 1.75 14.25 5 8 8.25 1.75 5ZM1.75 8 8 11.25 14.25 8M1.75 11 8 14.25 14.25 11"/>`,
  table: svg`<rect x="1.75" y="2.75" width="12.5" height="10.5" rx="1"/><path d="M1.75 6.25h12.5M1.75 9.75h12.5M5.5 2.75v10.5"/>`,
  map: svg`<path d="m1.75 4 4-1.75 4.5 1.75 4-1.75v9.75l-4 1.75-4.5-1.75-4 1.75ZM5.75 2.25V12M10.25 4v9.75"/>`,
  download: svg`<path d="M8 2v8M4.75 7 8 10.25 11.25 7M2.75 13.5h10.5"/>`,
  help: svg`<circle cx="8" cy="8" r="6.25"/><path d="M6 6.25a2 2 0 1 1 2.75 1.85c-.5.2-.75.5-.75 1.15M8 11.2v.4"/>`,
  pause: svg`<path d="M5.5 3.5v9M10.5 3.5v9"/>`,
  story: svg`<path d="M2.75 2.25h10.5v11.5H2.75ZM5.25 5.25h5.5M5.25 8h5.5M5.25 10.75h3"/>`,
  present: svg`<path d="M1.75 2.75h12.5v8.5H1.75ZM8 11.25v2.5M5.25 13.75h5.5M6.75 5v4L10 7Z"/>`,
  list: svg`<path d="M2 4h12M2 8h12M2 12h12"/>`,
} as const satisfies Record<string, SVGTemplateResult>;

export type Icon = keyof typeof PATHS;

export function icon(name: Icon): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    ${PATHS[name]}
  </svg>`;
}

/** The mark of the atlas: the hatch of a mandate, its frame, and a base. */
export function logo(): TemplateResult {
  return html`<svg class="logo" viewBox="0 0 22 22" width="22" height="22" aria-hidden="true" focusable="false">
    <path class="logo-hatch" d="M2 8.5 8.5 2M2 18.5 18.5 2M10 20 20 10" />
    <rect class="logo-frame" x="1" y="1" width="20" height="20" />
    <rect class="logo-base" x="8" y="8" width="6" height="6" />
  </svg>`;
}
