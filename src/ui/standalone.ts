import { plainColor } from './plain-color.ts';

/** A drawing that needs no sheet of the page; sizes in CSS px. */
export interface Standalone {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** What the file says of itself. */
export interface About {
  readonly title: string;
  readonly lines: readonly string[]; // window, sources, link
  readonly background?: string;
}

const NS = 'http://www.w3.org/2000/svg';
const FONTS = "'Noto Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** Properties of SVG that a sheet may set, with what holds where nothing is set; those of `INHERITED` pass down. */
const INHERITED: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  visibility: 'visible',
  'text-anchor': 'start',
  'font-size': '16px',
  'font-weight': '400',
  'font-stretch': '100%',
  'font-style': 'normal',
  'letter-spacing': 'normal',
};
const OWN: Readonly<Record<string, string>> = { opacity: '1', display: 'inline', 'clip-path': 'none' };

/**
 * A part of the page as one SVG: drawings with their styles written out, words where they stand, plain backgrounds.
 * Without `about` it is a bare picture.
 */
export function standalone(root: Element, about?: About): Standalone {
  const box = root.getBoundingClientRect();
  const [width, height] = [Math.ceil(box.width), Math.ceil(box.height)];
  const out = node('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': FONTS });
  if (about) describe(out, about, width, height);
  if (root instanceof SVGSVGElement) out.append(drawing(root, box));
  else walk(root, box, out);
  return { svg: new XMLSerializer().serializeToString(out), width, height };
}

function node(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(NS, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

function describe(out: SVGElement, { title, lines, background }: About, width: number, height: number): void {
  const named = node('title', {});
  named.textContent = title;
  const words = node('desc', {});
  words.textContent = lines.join('\n');
  out.append(named, words);
  if (background) out.append(paint({ fill: background }, node('rect', { width, height })));
}

/** Controls are no part of a picture; the years under the charts are one, and their axis. */
const CONTROLS = 'button, input, [role="slider"]:not(.year-axis)';

function walk(element: Element, origin: DOMRect, out: SVGElement): void {
  if (element.matches(CONTROLS)) return;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  if (style.display === 'none' || style.visibility === 'hidden' || isUnseen(style)) return;
  if (element instanceof SVGSVGElement) {
    out.append(drawing(element, origin));
    return;
  }
  if (element instanceof HTMLSelectElement) {
    out.append(chosenWords(element, style, origin));
    return;
  }
  const back = background(style, box, origin);
  if (back) out.append(back);
  for (const child of element.childNodes) {
    if (child instanceof Text) out.append(...textLines(child, style, origin));
    else if (child instanceof Element) walk(child, origin, out);
  }
}

/** Words for screen readers only. */
function isUnseen(style: CSSStyleDeclaration): boolean {
  return style.clipPath.startsWith('inset(50%');
}

function background(style: CSSStyleDeclaration, box: DOMRect, origin: DOMRect): SVGElement | null {
  const { backgroundImage, backgroundColor } = style;
  const place = { x: box.x - origin.x, y: box.y - origin.y, width: box.width, height: box.height };
  if (box.width > 0 && backgroundImage.startsWith('repeating-linear-gradient')) {
    return hatch(backgroundImage, place);
  }
  if (/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor) || box.width === 0) return null;
  return paint({ fill: backgroundColor }, node('rect', place));
}

/** Lines of the last colour of a gradient that repeats: the page's sign for "no data". */
function hatch(
  gradient: string,
  place: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>,
): SVGElement {
  const { width, height } = place;
  const colour = /(?:rgba?|color)\([^)]*\)(?!.*(?:rgba?|color)\()/.exec(gradient)?.[0] ?? 'rgb(0, 0, 0)';
  let d = '';
  for (let x = -height; x < width; x += 4) d += `M${x} ${height}l${height} ${-height}`;
  const out = node('svg', { ...place, overflow: 'hidden' });
  out.append(paint({ stroke: colour, 'stroke-width': '1', fill: 'none' }, node('path', { d })));
  return out;
}

/** A drawing inside the page, at its place. */
function drawing(svg: SVGSVGElement, origin: DOMRect): SVGElement {
  const box = svg.getBoundingClientRect();
  const copy = styled(svg, { ...INHERITED, 'font-family': '' });
  for (const name of ['class', 'role', 'style', 'xmlns']) copy.removeAttribute(name);
  const place = { x: box.x - origin.x, y: box.y - origin.y, width: box.width, height: box.height };
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
  copy.setAttribute('overflow', getComputedStyle(svg).overflow);
  return copy;
}

const LEFT = new Set(['class', 'style', 'tabindex', 'role']);

function styled(element: SVGElement, above: Readonly<Record<string, string>>): SVGElement {
  const copy = document.createElementNS(NS, element.localName);
  for (const { name, value } of element.attributes) {
    if (!LEFT.has(name) && !name.startsWith('data-') && !name.startsWith('aria-'))
      copy.setAttribute(name, value);
  }
  const style = getComputedStyle(element);
  const now: Record<string, string> = {};
  const changed: Record<string, string> = {};
  for (const name of Object.keys(INHERITED)) {
    const value = name === 'font-weight' ? weightOf(style) : style.getPropertyValue(name);
    now[name] = value;
    copy.removeAttribute(name);
    if (value !== above[name]) changed[name] = value;
  }
  for (const name of ['fill', 'stroke']) {
    const opacity = `${name}-opacity`; // the two go together: a colour may hold an alpha of its own
    if (name in changed || opacity in changed) {
      Object.assign(changed, { [name]: now[name], [opacity]: now[opacity] });
    }
  }
  for (const [name, usual] of Object.entries(OWN)) {
    const value = style.getPropertyValue(name);
    if (element.hasAttribute(name)) continue; // with an address of its own document
    if (value !== usual && !(name === 'display' && value !== 'none')) changed[name] = value;
  }
  paint(changed, copy);
  for (const child of element.childNodes) {
    if (child instanceof SVGElement) copy.append(styled(child, now));
    else if (child instanceof Text) copy.append(child.data);
  }
  return copy;
}

/** The map's faces are named after their weight, as its library has no other way: each is a weight of the page's type. */
function weightOf({ fontFamily, fontWeight }: CSSStyleDeclaration): string {
  return /^"?[\w ]+ Bold\b/.test(fontFamily) ? '700' : fontWeight;
}

/** Writes properties as attributes; a colour with an alpha becomes one without and an opacity, as older readers need. */
function paint(properties: Readonly<Record<string, string>>, element: SVGElement): SVGElement {
  for (const [name, value] of Object.entries({
    ...properties,
    ...plain(properties, 'fill'),
    ...plain(properties, 'stroke'),
  })) {
    element.setAttribute(name, value.replace(/url\(["']?[^"')]*#([^"')]+)["']?\)/, 'url(#$1)'));
  }
  return element;
}

function plain(
  properties: Readonly<Record<string, string>>,
  name: 'fill' | 'stroke',
): Record<string, string> {
  const known = plainColor(properties[name] ?? '');
  if (!known) return {};
  const opacity = Number(properties[`${name}-opacity`] ?? 1) * known.alpha;
  return { [name]: known.color, [`${name}-opacity`]: String(Number(opacity.toFixed(3))) };
}

/** A choice is written as what is chosen. */
function chosenWords(select: HTMLSelectElement, style: CSSStyleDeclaration, origin: DOMRect): SVGElement {
  const box = select.getBoundingClientRect();
  const size = Number.parseFloat(style.fontSize);
  const place = { x: box.x - origin.x + 4, y: box.y - origin.y + (box.height + size * 0.7) / 2 };
  const line = node('text', place);
  line.textContent = select.selectedOptions[0]?.textContent?.trim() ?? '';
  return paint({ fill: style.color, 'font-size': String(size), 'font-weight': style.fontWeight }, line);
}

/** The words of one text node, a line each, as the page broke them. */
function textLines(text: Text, style: CSSStyleDeclaration, origin: DOMRect): SVGElement[] {
  const range = document.createRange();
  const lines: { words: string; box: DOMRect }[] = [];
  // Not at every white space: a thin one inside a number is a letter of it.
  for (const { index, 0: word } of text.data.matchAll(/[^ \t\n\r\f]+/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const box = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (box.width === 0) continue;
    if (last && Math.abs(last.box.top - box.top) < 2) last.words += ` ${word}`;
    else lines.push({ words: word, box });
  }
  const [, size = 16] = /([\d.]+)px/.exec(style.fontSize) ?? [];
  return lines.map(({ words, box }) => {
    // Noto Sans reaches 1.069 em over its base line and .293 under it: its box is as high as both.
    const line = node('text', { x: box.x - origin.x, y: box.y - origin.y + (box.height * 1.069) / 1.362 });
    line.textContent = words;
    return paint(
      {
        fill: style.color,
        'font-size': `${Number(size)}`,
        'font-weight': style.fontWeight,
        'font-stretch': style.fontStretch,
      },
      line,
    );
  });
}
