import { common, count } from './common.ts';

export const share = {
  button: 'Share and export',
  title: 'Share and export',
  link: {
    title: 'Link and citation',
    address: 'Link to this view',
    copy: 'Copy link',
    copied: 'Link copied',
    citation: 'How to cite',
    copyCitation: 'Copy citation',
    citationCopied: 'Citation copied',
    help: 'This browser does not let the page copy. Copy from the field.',
    region: 'An area of your own file is in this tab only: the link does not carry it.',
    cite: (view: string, version: string, sources: string, link: string): string =>
      `Mission Atlas, data package ${version}: ${view}. Data: ${sources}. ${link}`,
  },
  what: {
    title: 'What',
    view: 'This view',
    story: (title: string, steps: number): string => `${title}: ${count(steps, 'step', 'steps')}`,
  },
  hand: {
    title: 'Hand-outs and pictures',
    help: 'Each carries the window, legend, notes of the areas in view, sources with versions and the link.',
    pdf: 'PDF hand-out',
    pptx: 'PowerPoint slides',
    png: 'Picture (PNG)',
    sizes: {
      1: (width: number): string => `${width} px wide`,
      2: (width: number): string => `${width} px, twice as sharp`,
      3: (width: number): string => `${width} px, 4K`,
    } as Readonly<Record<1 | 2 | 3, (width: number) => string>>,
    size: 'Size',
    elsewhere: 'PDF and slides are made by the atlas itself, not by this file.',
    pngStory: 'A picture is of this view alone.',
  },
  briefing: {
    heading: 'Offline briefing',
    about:
      'One HTML file of what is chosen above: map, timeline, stories and tables, opening with the network off.',
    save: 'Save as offline briefing',
    reading: (path: string): string => `Reading ${path}`,
    missing: (path: string, status: number): string =>
      `${path}: the server answered ${status}, expected the file.`,
  },
  embed: {
    heading: 'In another page',
    form: 'Show',
    forms: { embed: 'Map and timeline', map: 'Map', chart: 'Timeline' },
    keep: 'Data',
    keeps: { updates: 'Follows updates', pinned: 'Pinned to this data version' },
    about: {
      updates: 'The frame shows the newest data that this atlas has.',
      pinned:
        'Once the data are another version, the frame says so and lists the figures of this view that were revised.',
    },
    title: (view: string): string => `Mission Atlas: ${view}`,
    code: 'HTML to paste',
    copy: 'Copy HTML',
    copied: 'HTML copied',
  },
  charts: {
    title: 'Charts (SVG)',
    timeline: 'Timeline',
    none: 'Charts that are on screen can be saved here.',
  },
  data: {
    title: 'Data of this view',
    csv: (table: string): string => `${table} (CSV)`,
    geojson: 'What the map shows (GeoJSON)',
    waiting: 'Waiting for data of this view',
    unready: 'The data of this view are not ready.',
  },
  work: {
    start: 'Preparing',
    step: (at: number, of: number): string => `Step ${at} of ${of}`,
    write: 'Writing the file',
    done: (name: string): string => `Saved as ${name}`,
    cancel: 'Cancel',
    cancelled: 'Cancelled. Nothing was saved.',
    nothing: 'No picture can be taken here.',
    failed: (reason: string): string => `The file could not be made. ${reason}`,
  },
  page: {
    app: 'Mission Atlas',
    world: 'UN peacekeeping in the world',
    sources: 'Sources',
    sourcesTitle: 'Sources and methods',
    documents: 'What the words rest on',
    legend: 'Legend',
    coverage: 'How far the data reach',
    notesTitle: 'Notes for the areas in view',
    moreNotes: 'Notes for the areas in view: on the last pages.',
    moreSources: (sources: number): string =>
      `${count(sources, 'more source', 'more sources')} on the last pages.`,
    openView: 'Open this view',
    caveats: 'Keep in mind',
    methods: 'How to read the figures',
    package: (version: string): string => `Data package ${version}`,
    page: (at: number, of: number): string => `${at} / ${of}`,
    map: (title: string, when: string): string => `Map: ${title}, ${when}`,
    mandate: (title: string, when: string): string =>
      `Mandate: ${title}, ${when}: resolutions, strength, tasks and ends on the time axis`,
    rows: (table: string, shown: number, all: number, sorted: string, more: number): string =>
      `${table}: ${all > shown ? `the first ${common.number(shown)} of ${count(all, 'row', 'rows')}` : count(all, 'row', 'rows')}, sorted by “${sorted}”${more > 0 ? `; ${count(more, 'more column', 'more columns')}` : ''}. All of it: the table of this view, and its CSV.`,
    timeline: (title: string): string => `Timeline: ${title}`,
    when: (window: string, selection: string): string => `${window}, ${selection}`,
    still: 'Drawn without WebGL2: areas, marks and circles as on screen.',
  },
  methods: [
    'Deaths are best estimates of the source; low and high are sums of low and high estimates, not an interval.',
    'A circle’s area stands for its deaths or events, so four times as many look four times as large.',
    'No data, zero and not applicable are three different things and are drawn differently.',
    'Bases are drawn by troops as estimated from UN maps, which are not official strength.',
    'A map shows where and when, not why: no figure here is a statement about causes.',
  ],
};
