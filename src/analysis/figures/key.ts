import type { ResourceName, Resources } from '../../model/bundle.ts';
import { firstMonthOf, lastMonthOf, type Month, parseMonth } from '../../model/month.ts';
import type { Window } from '../../model/state.ts';
import type { Figure } from '../../model/story.ts';

/** A fault in what a text asks for, as a sentence without its place. */
export class FigureFault extends Error {
  override name = 'FigureFault';
}

export type Data = Partial<Resources>;
type Arguments = Readonly<Record<string, string>>;

/** What a function of the texts computes, without the name and arguments it was asked with. */
export type Value = Pick<Figure, 'form' | 'value' | 'low' | 'high' | 'covered' | 'sources'>;

/** One function that texts may call. */
export interface FigureFunction {
  readonly needs: readonly ResourceName[];
  readonly takes: readonly string[]; // names of its arguments
  readonly compute: (read: Reader, data: Data) => Value;
}

/** Arguments, each read as what it must be. */
export interface Reader {
  text(name: string): string;
  maybe(name: string): string | null;
  number(name: string): number;
  oneOf<T extends string>(name: string, values: readonly T[], usual?: T): T;
  /** `from` and `to` as months, or `year`. */
  window(): Window;
  /** `from` and `to` as years, or `year`. */
  years(): Window;
}

/** Splits `deaths mission=minusma area="admin1:COD~Nord-Kivu"`. @throws FigureFault */
export function splitKey(key: string): { readonly name: string; readonly of: Arguments } {
  const [name = '', ...rest] = key.match(/[^\s="]+="[^"]*"|\S+/g) ?? [];
  const of: Record<string, string> = {};
  for (const part of rest) {
    const [, argument, quoted, bare] = /^([a-z]+)=(?:"([^"]+)"|([^"\s]+))$/.exec(part) ?? [];
    const value = quoted ?? bare;
    if (argument === undefined || value === undefined)
      throw new FigureFault(`"${part}", expected name=value`);
    if (argument in of) throw new FigureFault(`"${argument}" stands twice`);
    of[argument] = value;
  }
  return { name, of };
}

/** @throws FigureFault where an argument is none that the function takes */
export function readerOf(of: Arguments, takes: readonly string[]): Reader {
  const unknown = Object.keys(of).find((name) => !takes.includes(name));
  if (unknown) throw new FigureFault(`"${unknown}" is no argument, expected ${takes.join(', ')}`);
  const maybe = (name: string): string | null => of[name] ?? null;
  const text = (name: string): string => {
    const value = maybe(name);
    if (value === null) throw new FigureFault(`no "${name}", expected one of ${takes.join(', ')}`);
    return value;
  };
  const number = (name: string): number => {
    if (!/^\d+$/.test(text(name))) throw new FigureFault(`${name}="${text(name)}", expected a whole number`);
    return Number(text(name));
  };
  const month = (name: string): Month => {
    const value = parseMonth(text(name));
    if (value === null) throw new FigureFault(`${name}="${text(name)}", expected a month as 2013-04`);
    return value;
  };
  const ordered = (from: number, to: number): Window => {
    if (from > to) throw new FigureFault(`from="${text('from')}", expected not after to="${text('to')}"`);
    return { from, to };
  };
  return {
    text,
    maybe,
    number,
    oneOf: (name, values, usual) => {
      const value = usual === undefined ? text(name) : (maybe(name) ?? usual);
      const found = values.find((known) => known === value);
      if (!found) throw new FigureFault(`${name}="${value}", expected one of ${values.join(', ')}`);
      return found;
    },
    window: () => {
      if (maybe('year') === null) return ordered(month('from'), month('to'));
      return { from: firstMonthOf(number('year')), to: lastMonthOf(number('year')) };
    },
    years: () => {
      if (maybe('year') === null) return ordered(number('from'), number('to'));
      return { from: number('year'), to: number('year') };
    },
  };
}

/** @throws FigureFault where a resource has not been given, which the caller asks for before */
export function need<K extends ResourceName>(data: Data, name: K): NonNullable<Data[K]> {
  const found = data[name];
  if (!found) throw new FigureFault(`the resource "${name}" is not there`);
  return found;
}

export function plain(form: Figure['form'], value: number | string): Value {
  return { form, value, low: null, high: null, covered: null, sources: null };
}
