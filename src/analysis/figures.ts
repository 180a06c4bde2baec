import type { ResourceName } from '../model/bundle.ts';
import type { Figure } from '../model/story.ts';
import { type Data, FigureFault, type FigureFunction, plain, readerOf, splitKey } from './figures/key.ts';
import { bases, ceiling, date, killed, missions, resolutions, strength, votes } from './figures/mission.ts';
import { deadliest, displaced, official, wgi } from './figures/official.ts';
import { deaths, events, months } from './figures/violence.ts';

/** What a text may ask for; data/README.md lists it for who writes a story. */
const FUNCTIONS: Readonly<Record<string, FigureFunction>> = {
  deaths,
  events,
  months,
  official,
  deadliest,
  killed,
  strength,
  bases,
  ceiling,
  date,
  votes,
  resolutions,
  missions,
  wgi,
  displaced,
};

export type FigureRead =
  | { readonly figure: Figure }
  | { readonly missing: readonly ResourceName[] } // to be loaded first
  | { readonly fault: string };

/** Computes one figure of a text: `deaths mission=minusma year=2022`, or `share A of B`. */
export function readFigure(key: string, data: Data): FigureRead {
  try {
    const share = /^share (.+) of (.+)$/.exec(key);
    return share ? shareOf(share[1] ?? '', share[2] ?? '', data) : computed(key, data);
  } catch (fault) {
    if (!(fault instanceof FigureFault)) throw fault;
    return { fault: `{{${key}}}: ${fault.message}` };
  }
}

function computed(key: string, data: Data): FigureRead {
  const { name, of } = splitKey(key);
  const found = FUNCTIONS[name];
  if (!found)
    throw new FigureFault(`"${name}", expected share or one of ${Object.keys(FUNCTIONS).join(', ')}`);
  const missing = found.needs.filter((resource) => !data[resource]);
  if (missing.length > 0) return { missing };
  const value = found.compute(readerOf(of, found.takes), data);
  return { figure: { ...value, name, of, resources: found.needs } };
}

function shareOf(part: string, whole: string, data: Data): FigureRead {
  const [a, b] = [computed(part, data), computed(whole, data)];
  if (!('figure' in a)) return a;
  if (!('figure' in b)) return b;
  if (a.figure.form !== 'number' || b.figure.form !== 'number') throw new FigureFault('expected two counts');
  if (b.figure.value === 0) throw new FigureFault('a share of nothing');
  const resources = [...new Set([...a.figure.resources, ...b.figure.resources])];
  const value = Number(a.figure.value) / Number(b.figure.value);
  return { figure: { ...plain('share', value), name: 'share', of: { part, whole }, resources } };
}
