import { html, type TemplateResult } from 'lit-html';
import { TABS, type Tab } from '../../model/state.ts';
import type { Text } from '../../text/en.ts';
import { basesSheet } from './bases.ts';
import { countriesSheet } from './countries.ts';
import { deathsSheet } from './deaths.ts';
import { eventsSheet } from './events.ts';
import { missionsSheet } from './missions.ts';
import type { SheetMaker } from './sheet.ts';
import { violenceSheet } from './violence.ts';

/** How each table is made. */
export const SHEETS: Readonly<Record<Tab, SheetMaker>> = {
  violence: violenceSheet,
  events: eventsSheet,
  countries: countriesSheet,
  bases: basesSheet,
  missions: missionsSheet,
  deaths: deathsSheet,
};

export const PANEL_ID = 'table-panel';

export const tabId = (tab: Tab): string => `table-tab-${tab}`;

export function tabs(text: Text, chosen: Tab, choose: (tab: Tab) => void): TemplateResult {
  return html`<div class="table-tabs" role="tablist" aria-label=${text.table.title} @keydown=${move}>
    ${TABS.map(
      (tab) => html`<button type="button" role="tab" id=${tabId(tab)} class="table-tab" data-tab=${tab}
        aria-selected=${String(tab === chosen)} aria-controls=${PANEL_ID} tabindex=${tab === chosen ? 0 : -1}
        @click=${(event: Event) => {
          choose(tab);
          (event.currentTarget as Element).scrollIntoView({ block: 'nearest', inline: 'nearest' });
        }}>${text.table.tabs[tab]}</button>`,
    )}
  </div>`;
}

const STEPS: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => (at + 1) % TABS.length,
  ArrowLeft: (at) => (at + TABS.length - 1) % TABS.length,
  Home: () => 0,
  End: () => TABS.length - 1,
};

/** Arrows choose the next tab, as the pattern for tabs has it; in a page from right to left they swap. */
function move(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const all = [...list.querySelectorAll<HTMLElement>('[role="tab"]')];
  const at = all.indexOf(event.target as HTMLElement);
  const back = getComputedStyle(list).direction === 'rtl' ? mirrored(event.key) : event.key;
  const next = all[STEPS[back]?.(at) ?? -1];
  if (at < 0 || !next || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  next.click();
  next.focus();
}

function mirrored(key: string): string {
  return key === 'ArrowLeft' ? 'ArrowRight' : key === 'ArrowRight' ? 'ArrowLeft' : key;
}
