import type { MandateRecord, Mission } from '../../model/bundle.ts';
import { parseMonth } from '../../model/month.ts';
import { ints, valueAt } from '../../model/table.ts';
import { basesIn } from '../bases.ts';
import { deathsByMonth, deathsIn } from '../fatalities.ts';
import { type Data, FigureFault, type FigureFunction, need, plain, type Reader } from './key.ts';

const CAUSES = ['malicious', 'accident', 'illness', 'other'] as const;
const EVER = { from: 0, to: 12 * 9999 };

/** Peacekeepers of a mission who died, by malicious acts unless another cause is named. */
export const killed: FigureFunction = {
  needs: ['missions', 'fatalities'],
  takes: ['mission', 'from', 'to', 'year', 'cause'],
  compute: (read, data) => {
    const { id } = missionOf(read, data);
    const table = need(data, 'fatalities');
    const cause = read.oneOf('cause', ['all', ...CAUSES], 'malicious');
    const always = ['from', 'to', 'year'].every((name) => read.maybe(name) === null);
    const month = ints(table, 'month');
    const all = { from: Math.min(...month), to: Math.max(...month) };
    const asked = always ? EVER : read.window();
    const window = { from: Math.max(all.from, asked.from), to: Math.min(all.to, asked.to) };
    const sums = deathsIn(deathsByMonth(table, id, window), window);
    const value = cause === 'all' ? sums.reduce((a, b) => a + b, 0) : (sums[CAUSES.indexOf(cause)] ?? 0);
    return plain('number', value);
  },
};

/** Uniformed personnel deployed in a month, as the United Nations reported it. */
export const strength: FigureFunction = {
  needs: ['missions', 'strength'],
  takes: ['mission', 'month', 'of'],
  compute: (read, data) => {
    const { id } = missionOf(read, data);
    const table = need(data, 'strength');
    const [month, of] = [parseMonth(read.text('month')), read.oneOf('of', ['troops', 'police', 'observers'])];
    const at = ints(table, 'month');
    const deployed = ints(table, 'deployed');
    for (let row = 0; row < table.rows; row++) {
      if (at[row] !== month || valueAt(table, 'mission', row) !== id || valueAt(table, 'kind', row) !== of) {
        continue;
      }
      return plain('number', deployed[row] ?? 0);
    }
    throw new FigureFault(`month="${read.text('month')}": no strength of ${id}`);
  },
};

/** Bases of a mission in a year, as Geo-PKO has them. */
export const bases: FigureFunction = {
  needs: ['missions', 'bases'],
  takes: ['mission', 'year'],
  compute: (read, data) => {
    const { id } = missionOf(read, data);
    const shown = basesIn(need(data, 'bases'), yearWindow(read), new Set([id]));
    if (shown.year === null) throw new FigureFault(`year="${read.text('year')}": no base of ${id} is known`);
    return plain('number', shown.bases.length);
  },
};

/** A ceiling that one resolution states. */
export const ceiling: FigureFunction = {
  needs: ['missions', 'mandates'],
  takes: ['mission', 'resolution', 'of'],
  compute: (read, data) => {
    const record = mandateOf(read, data);
    const value = record[read.oneOf('of', ['military', 'police', 'observers'])];
    if (value === null) throw new FigureFault(`resolution="${record.number}" states no such ceiling`);
    return plain('number', value);
  },
};

/** When a resolution was adopted, when the mandate it sets ends, or the day of one of a mission's ends. */
export const date: FigureFunction = {
  needs: ['missions', 'mandates'],
  takes: ['mission', 'resolution', 'of'],
  compute: (read, data) => {
    if (read.maybe('resolution') === null) return plain('date', endOf(read, missionOf(read, data)));
    const record = mandateOf(read, data);
    const value = record[read.oneOf('of', ['date', 'effective', 'until'], 'date')];
    if (value === null) throw new FigureFault(`resolution="${record.number}" sets no end`);
    return plain('date', value);
  },
};

export const votes: FigureFunction = {
  needs: ['missions', 'mandates'],
  takes: ['mission', 'resolution', 'of'],
  compute: (read, data) => {
    const { vote, number } = mandateOf(read, data);
    if (!vote) throw new FigureFault(`resolution="${number}": no vote is held`);
    return plain('number', vote[read.oneOf('of', ['for', 'against', 'abstain'])]);
  },
};

/** Resolutions that set up, change, extend or end a mission's mandate; with a task, those that state it. */
export const resolutions: FigureFunction = {
  needs: ['missions', 'mandates', 'tasks'],
  takes: ['mission', 'task', 'aspect'],
  compute: (read, data) => {
    const { id } = missionOf(read, data);
    if (read.maybe('task') === null) {
      return plain('number', need(data, 'mandates').filter(({ mission }) => mission === id).length);
    }
    const stated = tasksOf(read, data).filter(({ mission }) => mission === id);
    return plain('number', new Set(stated.map(({ number }) => number)).size);
  },
};

/** Missions of which the tasks are coded; with a task, those of them that had it. */
export const missions: FigureFunction = {
  needs: ['mandate-scope', 'tasks'],
  takes: ['task', 'aspect'],
  compute: (read, data) => {
    const coded = need(data, 'mandate-scope').filter(({ tasks }) => tasks === 'coded');
    if (read.maybe('task') === null) return plain('number', coded.length);
    return plain('number', new Set(tasksOf(read, data).map(({ mission }) => mission)).size);
  },
};

function tasksOf(read: Reader, data: Data) {
  const [task, aspect] = [read.text('task'), read.maybe('aspect')];
  const all = need(data, 'tasks');
  const found = all.filter((record) => record.task === task && (aspect === null || record.aspect === aspect));
  if (found.length === 0)
    throw new FigureFault(`task="${task}"${aspect ? `, aspect="${aspect}"` : ''}: none such is coded`);
  return found;
}

function missionOf(read: Reader, data: Data): Mission {
  const id = read.text('mission');
  const found = need(data, 'missions').find((mission) => mission.id === id);
  if (!found) throw new FigureFault(`mission="${id}", expected the id of a mission`);
  return found;
}

function mandateOf(read: Reader, data: Data): MandateRecord {
  const [{ id }, number] = [missionOf(read, data), read.number('resolution')];
  const found = need(data, 'mandates').find((one) => one.mission === id && one.number === number);
  if (!found) throw new FigureFault(`resolution="${number}": none of ${id} has that number`);
  return found;
}

function endOf(read: Reader, mission: Mission): string {
  const of = read.oneOf('of', ['start', 'mandate', 'protection', 'withdrawal', 'liquidation', 'transition']);
  const found = of === 'start' ? mission.start : mission.ends.find(({ kind }) => kind === of);
  if (found?.precision !== 'day') throw new FigureFault(`of="${of}": no such day of ${mission.id} is known`);
  return found.date;
}

function yearWindow(read: Reader) {
  const year = read.number('year');
  return { from: year * 12, to: year * 12 + 11 };
}
