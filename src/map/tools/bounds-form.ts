import type { Bounds } from '../../model/select.ts';
import type { Text } from '../../text/en.ts';
import { openDialog } from '../../ui/dialog.ts';
import { iconButton } from '../icon.ts';

type Words = Text['tools']['bounds'];
type Side = keyof Words['sides'];

const SIDES = ['west', 'south', 'east', 'north'] as const satisfies readonly Side[];
/** What each side may be: an area that begins west of the 180th meridian may end a turn beyond. */
const RANGES: Readonly<Record<Side, readonly [least: number, most: number]>> = {
  west: [-180, 180],
  south: [-90, 90],
  east: [-180, 540],
  north: [-90, 90],
};

/** @returns the bounds, or a sentence on the first value that is not usable and the field it stands in */
export function readBounds(
  values: Readonly<Record<Side, string>>,
  words: Words,
): Bounds | { readonly side: Side; readonly fault: string } {
  const read: number[] = [];
  for (const side of SIDES) {
    const text = values[side].trim();
    const value = text === '' ? Number.NaN : Number(text.replace('\u2212', '-').replace(',', '.'));
    const [least, most] = RANGES[side];
    if (!(value >= least && value <= most)) return { side, fault: words.number(side, text, least, most) };
    read.push(value);
  }
  const [west = 0, south = 0, east = 0, north = 0] = read;
  if (west >= east) return { side: 'east', fault: words.meridian(west, east) };
  if (south >= north) return { side: 'north', fault: words.order('south', 'north') };
  if (east - west > 360) return { side: 'east', fault: words.wide };
  return [west, south, east, north];
}

interface BoundsForm {
  readonly element: HTMLDialogElement;
  /** @param inView what the fields begin with */
  open(inView: Bounds | null): void;
}

/** A rectangle without a pointer: what is in view, or four numbers. */
export function createBoundsForm({ common, tools }: Text, select: (bounds: Bounds) => void): BoundsForm {
  const words = tools.bounds;
  const element = document.createElement('dialog');
  element.className = 'dialog bounds-dialog';
  element.setAttribute('aria-label', words.title);
  const form = document.createElement('form');
  form.method = 'dialog';
  form.noValidate = true;
  form.className = 'dialog-body bounds-form';
  const fields = Object.fromEntries(SIDES.map((side) => [side, field(side, words)])) as Record<Side, Field>;
  const fault = node('p', 'bounds-fault', '');
  fault.id = 'bounds-fault';
  fault.setAttribute('role', 'alert');
  const inView = node('button', 'button', tools.inView);
  inView.type = 'button';
  let view: Bounds | null = null;
  const choose = (bounds: Bounds): void => {
    element.close();
    select(bounds);
  };
  inView.addEventListener('click', () => {
    if (view) choose(view);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const values = Object.fromEntries(SIDES.map((side) => [side, fields[side].input.value]));
    const result = readBounds(values as Record<Side, string>, words);
    const wrong = 'fault' in result ? result : null;
    fault.textContent = wrong?.fault ?? '';
    for (const side of SIDES) mark(fields[side].input, wrong?.side === side);
    if (wrong) fields[wrong.side].input.focus();
    else choose(result as Bounds);
  });
  const send = node('button', 'button', words.select);
  send.type = 'submit';
  const grid = node('div', 'bounds-fields', ...SIDES.map((side) => fields[side].label));
  form.append(inView, node('p', 'small', words.help), grid, fault, send);
  element.append(
    head(words.title, common.close, () => element.close()),
    form,
  );
  return {
    element,
    open(bounds) {
      const turn = bounds ? -360 * Math.floor((bounds[0] + 180) / 360) : 0;
      view = bounds && [bounds[0] + turn, bounds[1], bounds[2] + turn, bounds[3]];
      inView.disabled = bounds === null;
      fault.textContent = '';
      SIDES.forEach((side, at) => {
        mark(fields[side].input, false);
        fields[side].input.value = view ? String(Number((view[at] ?? 0).toFixed(2))) : '';
      });
      openDialog(element);
    },
  };
}

interface Field {
  readonly label: HTMLLabelElement;
  readonly input: HTMLInputElement;
}

function field(side: Side, words: Words): Field {
  const input = node('input', 'field');
  input.name = side;
  input.inputMode = 'text'; // number pads of phones have no minus
  input.autocomplete = 'off';
  input.setAttribute('aria-describedby', 'bounds-fault');
  const label = node('label', `bounds-${side}`, node('span', '', words.sides[side]), input);
  return { label, input };
}

function mark(input: HTMLInputElement, wrong: boolean): void {
  if (wrong) input.setAttribute('aria-invalid', 'true');
  else input.removeAttribute('aria-invalid');
}

function head(title: string, close: string, act: () => void): HTMLElement {
  const button = iconButton(close, 'close', act);
  button.className = 'icon-button';
  return node('div', 'dialog-head', node('h2', '', title), button);
}

function node<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...content: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}
