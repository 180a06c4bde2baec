import { type CountryRow, countryRows, NOT_APPLICABLE } from '../../analysis/rows.ts';
import type { Context } from '../../ui/context.ts';
import { sourceIds } from '../shared/citation.ts';
import { countryNames } from './selection.ts';
import { makeSheet, missingOf, type Opening, type SheetMaker } from './sheet.ts';

/** Official totals of whole calendar years, and how much of them the map carries. */
export const countriesSheet: SheetMaker = ({ context, selection }) => {
  const { select, text } = context;
  const totals = select.totals.value;
  const typed = !context.store.settings.value.types.every(Boolean);
  const needs = ['country-year', 'coverage'] as const;
  if (!totals) {
    return (
      missingOf(context, typed ? [...needs, 'violence-cells', 'violence-places'] : needs) ?? { missing: [] }
    );
  }
  const { notes, csvHead } = text.table;
  const { from, to } = totals.years;
  const rows = countryRows(totals, selection.countries);
  const early = rows.some(({ preliminary }) => preliminary);
  const resources = [
    'country-year',
    ...(early ? ['country-month'] : []),
    typed ? 'violence-cells' : 'coverage',
  ];
  return makeSheet<CountryRow>({
    columns: columns(context),
    rows,
    key: ({ iso3 }) => iso3,
    open: ({ iso3 }) => opening(context, iso3),
    chosen: ({ iso3 }) => context.store.state.value.region === `country:${iso3}`,
    sums: (picked) => {
      const shown = picked.made();
      const deaths = shown.reduce((sum, { best }) => sum + best, 0);
      return { words: text.table.sums.countries(shown.length, deaths), data: { deaths } };
    },
    byType: true,
    sort: { column: 'best', descending: true },
    notes: [
      totals.newest ? notes.newest(to) : totals.rows.size === 0 ? notes.noYears : notes.years(from, to),
    ],
    origin: (typed ? csvHead.totalsOfTypes : csvHead.totals)(from, to),
    resources,
    sources: sourceIds(context.source.bundle.value, resources),
  });
};

function columns(context: Context) {
  const { text } = context;
  const words = text.table.columns;
  const name = countryNames(context);
  return [
    { id: 'country', label: words.country, kind: 'text', value: ({ iso3 }: CountryRow) => name(iso3) },
    { id: 'code', label: words.code, kind: 'text', value: ({ iso3 }: CountryRow) => iso3 },
    { id: 'best', label: words.best, kind: 'number', value: ({ best }: CountryRow) => best },
    { id: 'low', label: words.low, kind: 'number', value: ({ low }: CountryRow) => low },
    { id: 'high', label: words.high, kind: 'number', value: ({ high }: CountryRow) => high },
    { id: 'mapped', label: words.mapped, kind: 'number', value: ({ mapped }: CountryRow) => mapped },
    {
      id: 'share',
      label: words.share,
      kind: 'share',
      value: ({ share }: CountryRow) => share ?? NOT_APPLICABLE, // of no deaths
    },
    {
      id: 'status',
      label: words.status,
      kind: 'text',
      value: ({ preliminary }: CountryRow) =>
        preliminary ? text.table.status.preliminary : text.table.status.final,
    },
    {
      id: 'note',
      label: words.note,
      kind: 'text',
      value: ({ gap }: CountryRow) => (gap ? text.table.gap : NOT_APPLICABLE),
    },
  ] as const;
}

/** A state without an outline cannot be chosen. */
function opening(context: Context, iso3: string): Opening | null {
  const { source, text } = context;
  const found = source.bundle.value.data.countries?.features.find(
    ({ properties }) => properties.iso3 === iso3,
  );
  return found
    ? {
        name: text.table.openCountry(found.properties.name),
        intents: [{ type: 'region', region: `country:${iso3}`, from: 'panel' }],
      }
    : null;
}
