import { createCounter } from '../../src/analysis/counter.ts';
import { type Bounds, placesInView } from '../../src/analysis/in-view.ts';
import { indexViolence, type Violence } from '../../src/analysis/violence.ts';
import { loadTable } from '../data/bundle.ts';
import { below, type Figure, quantile, type Section, spread } from './report.ts';
import { multiply, randomFrom } from './tenfold.ts';

const BOXES = 500;
const ROUNDS = 10;

/** The histogram by month of what the map shows and of a mission's area, over all months of the data, in Node. */
export function countHistograms(): Section {
  const places = loadTable('violence-places');
  const cells = loadTable('violence-cells');
  return {
    title: 'Histogram',
    notes: [
      `Committed data, ${cells.rows.toLocaleString('en')} cells, and each ten times at random months (invented); in Node.`,
      `${BOXES} boxes of zoom 0 to 6 around random places, the choice of the places included; each mission ${ROUNDS} times.`,
    ],
    figures: [1, 10].flatMap((times) =>
      measure(indexViolence(places, times === 1 ? cells : multiply(cells, times, 1)), times),
    ),
  };
}

function measure(violence: Violence, times: number): Figure[] {
  const all = { from: violence.first, to: violence.last };
  const counter = createCounter(violence);
  const suffix = times === 1 ? '' : ', ten times the events';
  const boxes = randomBoxes(violence, randomFrom(2));
  const missions = [...new Set(violence.places.areas.dictionary.flatMap((ids) => ids.split('~')))];
  const rounds = Array.from({ length: ROUNDS }, () => missions).flat();
  const box = (bounds: Bounds): unknown => counter.ofPlaces(all, placesInView(violence, bounds));
  const mission = (id: string): unknown => counter.ofMission(all, id);
  // The first counts arrange the cells, and let the engine compile; the app does so once, too.
  for (const bounds of boxes.slice(0, 50)) box(bounds);
  for (const id of missions) mission(id);
  const [ofBox, ofMission] = [timeEach(boxes, box), timeEach(rounds, mission)];
  return [
    below(`a map box${suffix}`, quantile(ofBox), 1, 'ms', spread(ofBox)),
    below(`a mission${suffix}`, quantile(ofMission), 0.1, 'ms', spread(ofMission)),
  ];
}

function timeEach<T>(items: readonly T[], work: (item: T) => unknown): number[] {
  return items.map((item) => {
    const began = performance.now();
    work(item);
    return performance.now() - began;
  });
}

function randomBoxes({ places }: Violence, random: () => number): Bounds[] {
  return Array.from({ length: BOXES }, () => {
    const place = Math.floor(random() * places.count);
    const [lon, lat] = [places.lon[place] ?? 0, places.lat[place] ?? 0];
    const half = 180 / 2 ** (random() * 6);
    return [lon - half, lat - half / 2, lon + half, lat + half / 2];
  });
}
