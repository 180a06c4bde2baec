import { backgroundOf } from '../../ui/background.ts';
import type { Context } from '../../ui/context.ts';
import { standalone } from '../../ui/standalone.ts';
import { linkOf } from '../shared/link.ts';
import { createSelection } from '../table/selection.ts';
import { resourcesShown, sourcesOf } from './sources.ts';

/** A chart that is on screen. */
export interface ChartFound {
  readonly id: string;
  readonly title: string;
  readonly element: Element;
}

/** The timeline, and the charts of the panel as far as they are laid out. */
export function chartsOnScreen(root: ParentNode, { text }: Context): readonly ChartFound[] {
  const timeline = root.querySelector('.dock .timeline-body');
  const found: ChartFound[] = timeline
    ? [{ id: 'timeline', title: text.share.charts.timeline, element: timeline }]
    : [];
  for (const element of root.querySelectorAll<HTMLElement>('.panel section.chart[data-chart]')) {
    if (element.getClientRects().length === 0) continue;
    found.push({
      id: element.dataset.chart ?? '',
      title: element.querySelector('h3')?.firstChild?.textContent?.trim() ?? '',
      element,
    });
  }
  return found;
}

/** The chart as a file that stands by itself: styles written out, window, sources and link in its description. */
export function chartSvg(context: Context, { title, element }: ChartFound): string {
  const { source, select, text } = context;
  const bundle = source.bundle.peek();
  const name = createSelection(context).value.name;
  const when = text.common.range(select.window.peek());
  const { share, chrome } = text;
  const lines = [
    text.share.page.when(when, name),
    `${share.page.sources}: ${sourcesOf(bundle, resourcesShown(context))
      .map(({ short }) => short)
      .join('; ')}`,
    share.page.package(bundle.version),
    `${chrome.foot.disclaimer} ${chrome.foot.notUn}`,
    linkOf(context, location.href),
  ];
  return standalone(element, { title: `${title}: ${name}`, lines, background: backgroundOf(element) }).svg;
}
