import { classOf } from '../analysis/classes.ts';
import { classWords, type Fill, yearWords } from '../catalog/fill.ts';
import { type Figure, NOT_APPLICABLE } from '../catalog/indicator.ts';
import type { Admin1Properties, Mission } from '../model/bundle.ts';
import { type Card, type CardContext, type CardRow, sourceText } from './card.ts';

/** What lies on a piece of land besides its name. */
export interface Land {
  readonly fill: Fill | null;
  readonly mission: Mission | null; // whose area it is in
  readonly choice: unknown; // what a press chooses; null for nothing
}

/** A country's value of the indicator that fills the map; nothing where none does. */
export function countryCard(iso3: string, { fill, mission }: Land, context: CardContext): Card | null {
  if (!fill) return null;
  const { text } = context;
  const { indicator, reading } = fill;
  const entry = reading.values.get(iso3);
  const head = { title: context.countryName(iso3), aside: text.layers.indicators[indicator.id].title };
  const rows = missionRows(mission, context);
  const years = { label: text.layers.card.years, value: yearWords(reading, text) };
  if (!entry || entry === NOT_APPLICABLE) {
    return {
      ...head,
      figure: null,
      unit: entry ? text.common.notApplicable : text.common.noData,
      note: '',
      rows: [years, ...rows],
      source: sourceText(indicator.sources, context, false),
    };
  }
  const { value, unit, note } = indicator.words(entry, text);
  return {
    ...head,
    figure: value,
    unit,
    note,
    rows: [...figureRows(entry, fill, context), ...rows],
    source: sourceText(indicator.sources, context, entry.preliminary),
  };
}

function figureRows(figure: Figure, { indicator, reading }: Fill, { text }: CardContext): CardRow[] {
  const words = text.layers.card;
  const { from, to } = figure;
  const own = from !== reading.from || to !== reading.to;
  const years = own ? text.layers.legend.years(from, to) : yearWords(reading, text);
  const none = indicator.zero && figure.value === 0;
  const at = classOf(figure.value, indicator.breaks);
  const rows: CardRow[] = [
    { label: words.years, value: years },
    {
      label: words.class,
      value: none
        ? words.zero
        : `${classWords(indicator, text)[at] ?? ''}; ${text.layers.better[indicator.better]}`,
    },
    { label: words.status, value: figure.preliminary ? words.partly : words.final },
  ];
  if (figure.people !== undefined) {
    rows.push({ label: words.people, value: words.peopleYears(figure.people, from, to) });
  }
  return rows;
}

/** A first-level division: what is special about it, and its country's value where countries are filled. */
export function divisionCard(division: Admin1Properties, land: Land, context: CardContext): Card {
  const { text } = context;
  const words = text.layers.card;
  const country = context.countryName(division.iso3);
  const entry = land.fill?.reading.values.get(division.iso3);
  const of = land.fill?.indicator;
  const rows: CardRow[] = [];
  if (division.vintage) rows.push({ label: words.vintage, value: division.vintage });
  if (land.fill && of) {
    const none = entry ? text.common.notApplicable : text.common.noData;
    const said = entry && entry !== NOT_APPLICABLE ? of.words(entry, text) : null;
    rows.push({
      label: country,
      value: `${text.layers.indicators[of.id].title}: ${said ? `${said.value} ${said.unit}` : none}`,
    });
  }
  return {
    title: division.name,
    aside: country,
    figure: null,
    unit: words.division,
    note: '',
    rows: [...rows, ...missionRows(land.mission, context)],
    source: `${sourceText([division.source], context, false)}. ${land.choice ? words.chooseDivision : ''}`,
  };
}

function missionRows(mission: Mission | null, { text }: CardContext): CardRow[] {
  return mission ? [{ label: text.map.card.mission, value: mission.acronym }] : [];
}
