const SVG = 'http://www.w3.org/2000/svg';

export function node(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

export function group(className: string, children: readonly SVGElement[]): SVGElement {
  const element = node('g', { class: className });
  element.append(...children);
  return element;
}
