import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Mode, Settings, Window } from '../../model/state.ts';
import type { Text } from '../../text/en.ts';
import { ask } from '../../ui/requests.ts';
import { icon } from '../icons.ts';
import { type CoverageLines, monthsOf } from './facts.ts';
import { calendarIcon, pauseIcon, playIcon } from './icons.ts';
import type { Plan } from './player.ts';
import { settings } from './settings.ts';
import type { ZoomHost } from './zoom-buttons.ts';

export type Field = 'from' | 'to';
export type StepSize = 1 | 3 | 12;
export type Speed = 0.5 | 1 | 2 | 4;

/** A month that was typed and could not be used; it stays in its field with the reason. */
export interface Draft {
  readonly field: Field;
  readonly text: string;
  readonly message: string;
}

export interface ControlsModel {
  readonly mode: Mode;
  readonly window: Window;
  readonly playing: boolean;
  readonly plan: Plan; // what pressing play would do
  readonly step: StepSize;
  readonly speed: Speed;
  readonly snap: Settings['snap'];
  readonly scope: {
    readonly chosen: Settings['scope'];
    readonly selection: 'selection' | 'all'; // what the first of the two counts
    readonly map: boolean; // there is a map
  };
  readonly zoom: ZoomHost;
  readonly more: boolean; // the settings are unfolded, where they fold
  readonly draft: Draft | null;
  readonly lines: CoverageLines;
}

export interface ControlsActions {
  mode(mode: Mode): void;
  enter(field: Field, text: string): void;
  revert(): void;
  step(direction: 1 | -1): void;
  size(size: StepSize): void;
  speed(speed: Speed): void;
  snap(snap: Settings['snap']): void;
  scope(scope: Settings['scope']): void;
  more(open: boolean): void;
  play(): void;
}

const MODES: readonly Mode[] = ['date', 'range', 'cumulative'];
const SIZES: readonly StepSize[] = [1, 3, 12];
const ERROR = 'timeline-error';

export function controls(model: ControlsModel, actions: ControlsActions, text: Text): TemplateResult {
  const { mode, window, draft, lines } = model;
  return html`
    ${modes(mode, actions, text)}
    <div class="timeline-dates">
      ${
        mode === 'range'
          ? html`${field('from', text.timeline.fields.from, model, actions, text)}
            <span class="timeline-between">${text.timeline.between}</span>`
          : nothing
      }
      ${mode === 'cumulative' ? html`<span class="timeline-between">${text.timeline.since(window.from)}</span>` : nothing}
      ${field('to', text.timeline.fields[mode === 'date' ? 'date' : 'to'], model, actions, text)}
    </div>
    <span class="timeline-error" id=${ERROR} role="alert">${draft?.message ?? nothing}</span>
    ${
      draft === null && mode !== 'date'
        ? html`<span class="timeline-duration">${text.timeline.duration(monthsOf(window))}</span>`
        : nothing
    }
    ${playback(model, actions, text)}
    ${settings(model, actions, text)}
    <p class="timeline-coverage" title=${lines.about || nothing}>
      <span>${lines.places}${lines.about ? nothing : version(lines, text)}</span>
      <span class="visually-hidden">${lines.about}</span>
      <span>${lines.totals}${lines.about ? version(lines, text) : nothing}</span>
    </p>`;
}

/** Of the data, on the line with more room, and the way to what it holds. */
function version(lines: CoverageLines, { timeline: { coverage } }: Text): TemplateResult {
  return html` <button type="button" class="link" title=${coverage.versionTitle}
    @click=${(event: Event) => ask(event.currentTarget as Element, 'sources', null)}
    >${coverage.version(lines.version)}</button>`;
}

function modes(mode: Mode, actions: ControlsActions, text: Text): TemplateResult {
  return html`<fieldset class="timeline-modes">
      <legend class="visually-hidden">${text.timeline.mode}</legend>
      ${MODES.map(
        (name) => html`<label
          ><input
            type="radio"
            name="timeline-mode"
            value=${name}
            .checked=${live(mode === name)}
            @change=${() => actions.mode(name)}
          /><span>${text.common.mode[name]}</span></label
        >`,
      )}
    </fieldset>
    <span class="timeline-select modes">
      <select
        aria-label=${text.timeline.mode}
        @change=${(event: Event) => actions.mode((event.currentTarget as HTMLSelectElement).value as Mode)}
      >
        ${MODES.map((name) => html`<option value=${name} .selected=${live(mode === name)}>${text.common.mode[name]}</option>`)}
      </select>
      ${icon('down')}
    </span>`;
}

function field(
  name: Field,
  label: string,
  { window, draft }: ControlsModel,
  actions: ControlsActions,
  text: Text,
): TemplateResult {
  const wrong = draft?.field === name;
  return html`<label class=${wrong ? 'timeline-field wrong' : 'timeline-field'}>
    ${calendarIcon()}
    <span class="visually-hidden">${label}</span>
    <input
      type="text"
      size="8"
      autocomplete="off"
      spellcheck="false"
      data-field=${name}
      aria-invalid=${wrong ? 'true' : nothing}
      aria-describedby=${wrong ? ERROR : nothing}
      .value=${live(wrong ? draft.text : text.common.month(window[name]))}
      @focus=${(event: Event) => (event.currentTarget as HTMLInputElement).select()}
      @change=${(event: Event) => actions.enter(name, (event.currentTarget as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && actions.revert()}
    />
  </label>`;
}

function playback(
  { mode, window, playing, plan, step }: ControlsModel,
  actions: ControlsActions,
  text: Text,
): TemplateResult {
  const words = text.timeline;
  const restarts = mode !== 'range' && plan.begin.to < window.to;
  const label = playing
    ? words.pause
    : restarts
      ? words.playFrom(Math.floor(plan.begin.to / 12))
      : words.play;
  return html`<div class="timeline-playback">
    <button class="icon-button" type="button" aria-label=${words.back(words.steps[step])} title=${words.back(words.steps[step])}
      @click=${() => actions.step(-1)}>${icon('left')}</button>
    <button class="button timeline-play" type="button" aria-label=${label}
      title=${playing ? nothing : words.playHint(plan.begin.to, plan.end)}
      @click=${() => actions.play()}>${playing ? pauseIcon() : playIcon()}<span>${label}</span></button>
    <button class="icon-button" type="button" aria-label=${words.forward(words.steps[step])} title=${words.forward(words.steps[step])}
      @click=${() => actions.step(1)}>${icon('right')}</button>
    <span class="timeline-select steps">
      <select
        aria-label=${words.step}
        @change=${(event: Event) => actions.size(Number((event.currentTarget as HTMLSelectElement).value) as StepSize)}
      >
        ${SIZES.map((size) => html`<option value=${size} .selected=${live(step === size)}>${words.steps[size]}</option>`)}
      </select>
      ${icon('down')}
    </span>
  </div>`;
}
