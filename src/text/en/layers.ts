import { common } from './common.ts';

const { number } = common;

const years = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`);

/** Half the width of a 90 % interval of a normal distribution, in standard errors. */
const MARGIN = 1.645;

/** Three figures that matter, as rates run from a hundredth to hundreds. */
const rateNumber = (value: number): string => {
  if (value === 0 || value >= 100) return number(value);
  if (value < 0.005) return 'under 0.01';
  return number(value, value >= 10 ? 1 : 2);
};

const range = (low: string, high: string): string => `low ${low}, high ${high}`;

interface FigureWords {
  readonly value: string;
  readonly unit: string;
  readonly note: string;
}

const DEATHS = 'deaths';
const HUNDRED_THOUSAND = number(100_000);
const RATE = `deaths per ${HUNDRED_THOUSAND} people a year`;
const PEOPLE = 'people';
const SCORE = 'WGI estimate, about −2.5 to 2.5';

const officialAbout =
  'UCDP’s official country total over the calendar years that the window touches. A conflict counts once it has 25 deaths in a year.';
const rateAbout =
  'Official deaths over the people of the same territory (World Bank, 1960–2024), final years only. Not applicable where those people are not known.';
const wgiAbout =
  'World Bank estimate from perceptions, at the newest year of the window. A difference inside the margins is not a difference.';

export const layers = {
  title: 'Layers',
  button: 'Layers',
  close: 'Close the layers',

  fill: {
    title: 'Countries coloured by',
    none: 'None',
    groups: { threat: 'Threat', stability: 'Stability' },
  },
  show: {
    title: 'Violence',
    measure: 'Size of circles',
    measures: { deaths: 'Deaths', events: 'Events' },
    types: 'Types',
    noTypes: 'No type is chosen: no violence is shown.',
  },
  projection: {
    title: 'Form of the map',
    names: { globe: 'Globe', mercator: 'Flat (Mercator)' },
    about: 'The flat map shows the whole world at once and enlarges what lies far from the equator.',
  },
  overlaysTitle: 'On the map',
  on: 'Show',
  sources: (names: string): string => `Source: ${names}`,
  coverage: (from: string, to: string): string => (from === to ? from : `${from} – ${to}`),
  preliminary: 'partly preliminary',
  failed: 'Could not be loaded.',
  loading: 'Loading',

  indicators: {
    official: { title: 'Official deaths', unit: DEATHS, about: officialAbout },
    'official-state': { title: 'Official deaths, state-based', unit: DEATHS, about: officialAbout },
    'official-nonstate': { title: 'Official deaths, non-state', unit: DEATHS, about: officialAbout },
    'official-onesided': { title: 'Official deaths, against civilians', unit: DEATHS, about: officialAbout },
    'official-rate': { title: `Official deaths per ${HUNDRED_THOUSAND}`, unit: RATE, about: rateAbout },
    'official-state-rate': {
      title: `State-based deaths per ${HUNDRED_THOUSAND}`,
      unit: RATE,
      about: rateAbout,
    },
    'official-nonstate-rate': {
      title: `Non-state deaths per ${HUNDRED_THOUSAND}`,
      unit: RATE,
      about: rateAbout,
    },
    'official-onesided-rate': {
      title: `Against civilians: deaths per ${HUNDRED_THOUSAND}`,
      unit: RATE,
      about: rateAbout,
    },
    refugees: {
      title: 'Refugees by origin',
      unit: PEOPLE,
      about: 'Refugees under UNHCR’s mandate from the country, at the newest year of the window.',
    },
    idps: {
      title: 'Internally displaced people',
      unit: PEOPLE,
      about: 'Displaced inside the country and of concern to UNHCR, at the newest year of the window.',
    },
    'wgi-va': { title: 'Voice and accountability', unit: SCORE, about: wgiAbout },
    'wgi-pv': { title: 'Political stability', unit: SCORE, about: wgiAbout },
    'wgi-ge': { title: 'Government effectiveness', unit: SCORE, about: wgiAbout },
    'wgi-rq': { title: 'Regulatory quality', unit: SCORE, about: wgiAbout },
    'wgi-rl': { title: 'Rule of law', unit: SCORE, about: wgiAbout },
    'wgi-cc': { title: 'Control of corruption', unit: SCORE, about: wgiAbout },
  },

  overlays: {
    violence: {
      title: 'Violence',
      about: 'Mapped events, which are those with a place: a circle a place, by type.',
    },
    totals: {
      title: 'Official totals',
      about: 'Open circles where mapped events carry under half of a country’s official deaths.',
    },
    coverage: {
      title: 'Thin coverage',
      about: 'Grey lines where mapped events carry under nine tenths of a country’s official deaths.',
    },
    areas: { title: 'Mission areas', about: 'Where a mandate is, or has been.' },
    bases: { title: 'UN bases', about: 'Squares by estimated troops, of the year the legend names.' },
    admin1: {
      title: 'Provinces',
      about: 'First-level divisions of host countries, from zoom 5; some are divided today, and say so.',
    },
    places: { title: 'Capitals', about: 'The largest six in view.' },
    rivers: { title: 'Rivers', about: 'Large rivers, from zoom 3.' },
  },

  better: { lower: 'lower is better ↓', higher: 'higher is better ↑' },

  deaths: (value: number, low: number | null, high: number | null): FigureWords => ({
    value: number(value),
    unit: value === 1 ? 'death' : DEATHS,
    note: low === null || high === null ? 'low and high not given' : range(number(low), number(high)),
  }),
  rate: (value: number, low: number | null, high: number | null): FigureWords => ({
    value: rateNumber(value),
    unit: RATE,
    note: low === null || high === null ? '' : range(rateNumber(low), rateNumber(high)),
  }),
  score: (value: number, se: number): FigureWords => ({
    value: number(value, 2),
    unit: 'WGI',
    note: `± ${number(MARGIN * se, 2)} (90 % margin, standard error ${number(se, 2)})`,
  }),
  people: {
    refugees: (value: number): FigureWords => ({
      value: number(value),
      unit: value === 1 ? 'refugee' : 'refugees',
      note: '',
    }),
    idps: (value: number): FigureWords => ({ value: number(value), unit: 'internally displaced', note: '' }),
  },

  legend: {
    eventSizes: 'Events by size of circle',
    events: (window: string): string => `Events of armed violence, ${window}`,
    title: (name: string, when: string): string => `${name}, ${when}`,
    years,
    standIn: (from: number, to: number): string => `${years(from, to)}: the newest up to the window`,
    before: 'no data up to the window',
    zero: '0: none counted',
    under: (to: string): string => `under ${to}`,
    between: (from: string, to: string): string => `${from} to ${to}`,
    upTo: (from: string, to: string): string => `${from} to under ${to}`,
    from: (from: string): string => `${from} and more`,
    loading: 'loading',
  },

  card: {
    value: 'Value',
    class: 'Class',
    zero: 'none counted',
    years: 'Years',
    people: 'People',
    peopleYears: (people: number, from: number, to: number): string =>
      from === to ? number(people) : `${number(people)} person-years`,
    choose: 'Press to choose the country.',
    chooseDivision: 'Press to choose this division.',
    division: 'first-level division',
    vintage: 'Vintage',
    status: 'Status',
    final: 'final',
    partly: 'preliminary',
  },

  filtered: (names: readonly string[]): string => `only ${names.join(' and ')}`,
};
