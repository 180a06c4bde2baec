import { html, nothing, type TemplateResult } from 'lit-html';
import { sinceWindow, underWindow } from '../../analysis/mandates.ts';
import { taskId } from '../../analysis/tasks.ts';
import type { Ceilings, MandateRecord, MissionEnd, PartnerRecord, TaskRecord } from '../../model/bundle.ts';
import type { Window } from '../../model/state.ts';
import type { Context } from '../../ui/context.ts';
import { ask } from '../../ui/requests.ts';
import { icon } from '../icons.ts';
import { cite } from '../shared/citation.ts';
import { endName, partnerKey, taskKey } from './entry.ts';
import type { MissionFacts } from './facts.ts';

interface CardMoves {
  close(): void;
  open(key: string): void;
  snap(window: Window): void;
}

interface Shown {
  readonly facts: MissionFacts;
  readonly context: Context;
  readonly moves: CardMoves;
}

/** The card of a resolution, a task, a force or an end: its facts, its words, its source. */
export function card(shown: Shown, key: string): TemplateResult | typeof nothing {
  const { facts, context, moves } = shown;
  const found = content(shown, key);
  if (!found) return nothing;
  const words = context.text.mandates.card;
  return html`<section class="mandates-card" aria-label=${words.label} data-card=${key}>
    <header><h3>${found.title}</h3>
      <button type="button" class="icon-button" aria-label=${words.close} @click=${moves.close}>${icon('close')}</button></header>
    <div class="mandates-card-body" tabindex="0" role="group" aria-label=${found.title}>${found.body}</div>
    ${found.mandate ? snaps(shown, found.mandate) : nothing}
    <p class="mandates-card-source">${words.source}: <button type="button" class="link"
      @click=${(event: Event) => ask(event.currentTarget as Element, 'sources', facts.mandates[0]?.source ?? null)}
      >${context.text.mandates.source}</button></p>
  </section>`;
}

interface Content {
  readonly title: string;
  readonly body: TemplateResult;
  readonly mandate: MandateRecord | null;
}

function content(shown: Shown, key: string): Content | null {
  const { facts, context } = shown;
  const words = context.text.mandates;
  const mandateOf = (number: number) => facts.mandates.find((record) => record.number === number) ?? null;
  const event = facts.events.find((one) => one.key === key);
  if (event?.mandate) {
    const { mandate } = event;
    return { title: words.card.resolution(mandate.number), body: resolution(shown, mandate), mandate };
  }
  if (event?.end)
    return {
      title: endName(event.end, facts.mission, context.text),
      body: end(shown, event.end),
      mandate: null,
    };
  const task = statements(facts).find((record) => taskKey(record) === key);
  if (task) {
    return { title: words.task(taskId(task)), body: taskBody(shown, task), mandate: mandateOf(task.number) };
  }
  const partner = namings(facts).find((record) => partnerKey(record) === key);
  if (!partner) return null;
  return { title: partner.partner, body: partnerBody(shown, partner), mandate: mandateOf(partner.number) };
}

const statements = ({ tasks }: MissionFacts): readonly TaskRecord[] =>
  tasks.flatMap(({ bars }) => bars.flatMap((bar) => bar.statements.map(({ record }) => record)));
const namings = ({ partners }: MissionFacts): readonly PartnerRecord[] =>
  partners.flatMap(({ namings: list }) => list.map(({ record }) => record));

function resolution(shown: Shown, mandate: MandateRecord): TemplateResult {
  const { facts, context } = shown;
  const words = context.text.mandates;
  const { card: names } = words;
  const stated = statements(facts).filter(({ number }) => number === mandate.number);
  const forces = namings(facts).filter(({ number }) => number === mandate.number);
  const listed = facts.listings.filter(({ number }) => number === mandate.number);
  return html`<p class="mandates-symbol">${mandate.resolution}${mandate.title ? `, ${mandate.title}` : ''}</p>
    ${mandate.held ? nothing : html`<p>${names.notHeld}</p>`}
    <dl>
      ${row(names.adopted, words.day(mandate.date))}
      ${mandate.effective === mandate.date ? nothing : row(names.effective, words.day(mandate.effective))}
      ${row(names.vote, words.votes(mandate.vote))}
      ${row(names.chapter7, mandate.chapter7 === null ? names.notKnown : mandate.chapter7 ? names.yes : names.no)}
      ${row(names.action, words.actions[mandate.action])}
      ${row(names.until, mandate.until ? words.day(mandate.until) : names.notStated)}
      ${ceilings(context, mandate)}
      ${mandate.increase === null ? nothing : row(names.increase, names.more(mandate.increase))}
      ${mandate.later ? html`${row(names.later(mandate.later.from), '')}${ceilings(context, mandate.later)}` : nothing}
    </dl>
    ${mandate.note ? html`<p class="mandates-note">${mandate.note}</p>` : nothing}
    ${
      facts.coding === 'tasks'
        ? list(
            stated.length > 0 ? names.tasks : names.noTasks,
            stated.map((record) =>
              jump(
                shown,
                taskKey(record),
                words.task(taskId(record)),
                `${record.verb}, ${words.place(record.paragraph)}`,
              ),
            ),
          )
        : html`<p>${words.tasksNotCoded}</p>`
    }
    ${
      forces.length === 0
        ? nothing
        : list(
            names.partners,
            forces.map((record) =>
              jump(shown, partnerKey(record), record.partner, words.place(record.paragraph)),
            ),
          )
    }
    ${
      listed.length === 0
        ? nothing
        : list(
            names.listings,
            listed.map(
              ({ group, regime, paragraph }) =>
                html`${names.listing(group, regime)}${paragraph === null ? '' : `, ${words.place(paragraph)}`}`,
            ),
          )
    }
    ${
      mandate.basis.length === 0
        ? nothing
        : html`<h4>${names.basis}</h4>
      ${mandate.basis.map(({ of, paragraph, quote }) => quotation(context, quote, `${names.of(of)}, ${words.place(paragraph)}`))}`
    }`;
}

function ceilings({ text }: Context, { military, observers, police }: Ceilings): TemplateResult {
  const { card: names } = text.mandates;
  const people = (value: number | null): string => (value === null ? names.notStated : names.people(value));
  return html`${row(names.military, people(military))}
    ${observers === null ? nothing : row(names.observers, people(observers))}
    ${row(names.police, people(police))}`;
}

function taskBody(shown: Shown, record: TaskRecord): TemplateResult {
  const words = shown.context.text.mandates;
  const { card: names } = words;
  return html`<dl>
      ${row(names.states, jump(shown, `r:${record.number}`, record.resolution, words.place(record.paragraph)))}
      ${row(names.verb, record.verb)}
      ${row(names.inForce, names.span(record.from, record.to))}
    </dl>
    ${quotation(shown.context, record.quotation, words.place(record.paragraph))}`;
}

function partnerBody(shown: Shown, record: PartnerRecord): TemplateResult {
  const words = shown.context.text.mandates;
  const { card: names } = words;
  return html`<dl>
      ${row(names.states, jump(shown, `r:${record.number}`, record.resolution, words.place(record.paragraph)))}
      ${row(names.dates, `${names.from(record.from)}, ${names.to(record.to)}`)}
    </dl>
    ${quotation(shown.context, record.quotation, words.place(record.paragraph))}`;
}

function end({ context }: Shown, { date, precision, label, quote, source }: MissionEnd): TemplateResult {
  const { common, mandates, panels } = context.text;
  const document = cite(context.source.bundle.value, source);
  return html`<dl>
      ${row(mandates.tables.columns.date, common.date(date, precision))}
      ${row(mandates.tables.columns.end, label)}
    </dl>
    ${quote ? quotation(context, quote, `${document} ${source.place ? panels.ends.paragraph(source.place) : ''}`) : html`<p>${document}</p>`}`;
}

function row(name: string, value: unknown): TemplateResult {
  return html`<dt>${name}</dt><dd>${value}</dd>`;
}

function list(title: string, items: readonly unknown[]): TemplateResult {
  return html`<h4>${title}</h4><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function jump({ moves }: Shown, key: string, name: string, place: string): TemplateResult {
  return html`<button type="button" class="link" @click=${() => moves.open(key)}>${name}</button> <span>${place}</span>`;
}

function quotation({ text }: Context, quote: string, place: string): TemplateResult {
  return html`<blockquote>${text.mandates.card.quote(quote)} <cite>${place}</cite></blockquote>`;
}

/** Windows of a resolution: to the end of the mission, and until the next. */
function snaps({ facts, context, moves }: Shown, mandate: MandateRecord): TemplateResult | typeof nothing {
  const { store, text } = context;
  const words = text.mandates.card;
  const span = store.limits.missions.get(facts.mission.id);
  if (!span) return nothing;
  const choices: [string, Window | null][] = [
    [words.since(mandate.number), sinceWindow(mandate, span)],
    [words.under(mandate.number), underWindow(facts.mandates, mandate, span)],
  ];
  return html`<div class="mandates-snaps">${choices.map(([name, window]) =>
    window
      ? html`<button type="button" class="button" @click=${() => moves.snap(window)}
          ><b>${name}</b> <span>${text.common.range(window)}</span></button>`
      : nothing,
  )}</div>`;
}
