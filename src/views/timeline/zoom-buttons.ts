import { html, type TemplateResult } from 'lit-html';
import type { Window } from '../../model/state.ts';
import type { Text } from '../../text/en.ts';
import { minusIcon, plusIcon, wholeIcon } from './icons.ts';
import { FACTOR, SHORTEST } from './zoom.ts';

export interface ZoomHost {
  shown(): Window;
  all(): Window;
  zoom(factor: number): void;
  reset(): void;
}

/** Three buttons: less of the axis, more of it, the axis as a whole. */
export function zoomButtons(host: ZoomHost, text: Text): TemplateResult {
  const words = text.timeline;
  const [shown, all] = [host.shown(), host.all()];
  const isWhole = shown.from === all.from && shown.to === all.to;
  const isShortest = shown.to - shown.from + 1 <= SHORTEST;
  const button = (name: string, icon: TemplateResult, off: boolean, press: () => void) => html`<button
    type="button" class="icon-button" aria-label=${name} title=${name} aria-disabled=${off ? 'true' : 'false'}
    @click=${() => off || press()}>${icon}</button>`;
  return html`${button(words.zoomOut, minusIcon(), isWhole, () => host.zoom(1 / FACTOR))}
    ${button(words.zoomIn, plusIcon(), isShortest, () => host.zoom(FACTOR))}
    ${button(words.zoomAll, wholeIcon(), isWhole, host.reset)}`;
}
