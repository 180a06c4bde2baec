import { html, nothing, type TemplateResult } from 'lit-html';
import type { ResourceInfo, SourceRecord } from '../../model/bundle.ts';
import { EVENTS_NAMES } from '../../model/event-groups.ts';
import type { Context } from '../../ui/context.ts';

/** Every source with its licence, citation and caveats, and the resources made from it. */
export function sourceList({ source, text }: Context, prefix: string): TemplateResult {
  const words = text.chrome.sources;
  const { data, info, failures, version } = source.bundle.value;
  const records = data.sources;
  if (!records) return html`<p>${failures.has('sources') ? words.missing : words.loading}</p>`;
  return html`<p>${words.intro(version)}</p>
    ${records.map((record) => entry(words, record, [...info.values()], prefix))}
    ${software(words)}`;
}

type Words = Context['text']['chrome']['sources'];

function entry(
  words: Words,
  record: SourceRecord,
  resources: readonly ResourceInfo[],
  prefix: string,
): TemplateResult {
  const made = resources.filter((resource) => resource.sources.includes(record.id));
  return html`<article class="source" id=${`${prefix}-${record.id}`} tabindex="-1">
    <h3>${record.title}</h3>
    <dl class="facts">
      ${fact(words.publisher, record.publisher)}${fact(words.version, record.version)}
      ${fact(words.licence, link(record.licence.path, record.licence.title))}
      ${fact(words.original, link(record.url, record.url))}
      ${fact(words.citation, record.citation)}
      ${record.caveats.length > 0 ? fact(words.caveats, sentences(record.caveats)) : nothing}
      ${made.length > 0 ? fact(words.used, html`${used(words, made)}`) : nothing}
    </dl>
  </article>`;
}

function fact(name: string, value: unknown): TemplateResult {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

/** Only web addresses become links: the text of a data file is never trusted to be one. */
function link(url: string | undefined, name: string): TemplateResult | string {
  if (!url || !/^https?:\/\//.test(url)) return name;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer">${name}</a>`;
}

function sentences(list: readonly string[]): TemplateResult {
  return html`<ul>${list.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
}

/** The files of events are many and say the same: they stand folded after the others. */
function used(words: Words, made: readonly ResourceInfo[]): TemplateResult {
  const [files, others] = [true, false].map((day) => made.filter(({ name }) => isDays(name) === day));
  return html`${others?.map((resource) => usedIn(words, resource))}
    ${
      files?.length
        ? html`<div class="used-in"><details><summary>${words.days(files.length)}</summary>${files.map((file) => usedIn(words, file))}</details></div>`
        : nothing
    }`;
}

const isDays = (name: string): boolean => (EVENTS_NAMES as readonly string[]).includes(name);

function usedIn(words: Words, resource: ResourceInfo): TemplateResult {
  const { coverage, rows, status, notes } = resource;
  const parts = [
    coverage && words.coverage(coverage.from, coverage.to),
    words.status[status],
    words.rows(rows),
  ].filter((part) => part !== null);
  return html`<div class="used-in">
    ${resource.title}: ${parts.join(', ')}.
    ${
      notes.length > 0
        ? html`<details><summary>${words.notes(notes.length)}</summary>${sentences(notes)}</details>`
        : nothing
    }
  </div>`;
}

function software(words: Words): TemplateResult {
  return html`<article class="source">
    <h3>${words.software}</h3>
    <ul>${words.credits.map(({ name, by, licence }) => html`<li>${name}, ${by}, ${licence}</li>`)}</ul>
  </article>`;
}
