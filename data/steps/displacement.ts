import { iso3OfUnhcr, stateInYear } from '../countries.ts';
import { compareText } from '../lib/order.ts';
import type { Row } from '../lib/reader.ts';
import type { Step } from '../lib/resource.ts';

const FILE = 'stability/unhcr-population-1951-2025.csv';
/** The newest year of the file may be mid-year figures. */
const PRELIMINARY = 2025;

interface Displaced {
  readonly iso3: string;
  readonly year: number;
  refugees: number | null;
  idps: number | null;
}

/** Refugees by country of origin, summed over countries of asylum, and internally displaced people (UNHCR). */
export const displacement: Step = ({ sources }) => {
  const rows = sources.csv(FILE, ['year', 'coo_name', 'coo', 'coo_iso', 'coa', 'refugees', 'idps']);
  const groups = new Map<string, Displaced>();
  const left = new Map<string, { name: string; rows: number; refugees: number }>();
  let firstIdps = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const year = row.int('year');
    const refugees = people(row, 'refugees');
    const idps = people(row, 'idps');
    if (idps && row.text('coo') !== row.text('coa')) row.fail('idps', '0 where origin and asylum differ');
    const code = row.text('coo');
    const iso3 = iso3OfUnhcr(code, `${FILE}, row ${row.line}, column "coo"`);
    if (iso3 === null) {
      const one = left.get(code) ?? { name: row.text('coo_name'), rows: 0, refugees: 0 };
      left.set(code, { ...one, rows: one.rows + 1, refugees: one.refugees + (refugees ?? 0) });
      continue;
    }
    if (idps) firstIdps = Math.min(firstIdps, year);
    const state = stateOf(iso3, year);
    const group = groups.get(`${state}|${year}`) ?? { iso3: state, year, refugees: null, idps: null };
    group.refugees = add(group.refugees, refugees);
    group.idps = add(group.idps, idps);
    groups.set(`${state}|${year}`, group);
  }
  const all = [...groups.values()].sort((a, b) => compareText(a.iso3, b.iso3) || a.year - b.year);
  const years = all.map((one) => one.year);
  const from = years.reduce((least, year) => Math.min(least, year), Number.POSITIVE_INFINITY);
  const to = years.reduce((most, year) => Math.max(most, year), 0);
  return [
    {
      kind: 'table',
      name: 'displacement',
      title: 'Refugees by origin and internally displaced people',
      description:
        'Refugees under the mandate of UNHCR by country of origin, summed over countries of asylum, and internally displaced people of concern to UNHCR. 0 is as the source has it: UNHCR counts none, which is not proof that there were none.',
      sources: ['unhcr'],
      coverage: { from: String(from), to: String(to) },
      status: 'mixed',
      notes: [
        `${rows.length} rows in the source give ${all.length} countries and years of origin.`,
        `${PRELIMINARY} may be mid-year: preliminary.`,
        `Before ${firstIdps} the source counts no internally displaced people anywhere: null here, not zero.`,
        'Left without a country: '.concat(
          [...left.values()]
            .map((one) => `${one.name} (${one.rows} rows, ${one.refugees} refugees over all years)`)
            .join('; '),
          '.',
        ),
        'The source names the successor for earlier years: SRB is YUG here to 2002 and SCG in 2003-2005, RUS is SUN to 1991, CZE is CSK to 1992. From 2006 SRB is "Serbia and Kosovo: S/RES/1244 (1999)" in the source, and Kosovo has no row.',
      ],
      primaryKey: ['iso3', 'year'],
      columns: [
        { name: 'iso3', type: 'string', description: 'Country of origin, the state of that year.' },
        { name: 'year', type: 'int', description: 'Year.' },
        { name: 'refugees', type: 'int', unit: 'people', description: 'Refugees from the country.' },
        {
          name: 'idps',
          type: 'int',
          unit: 'people',
          description: 'Internally displaced people in the country.',
        },
        { name: 'status', type: 'string', description: 'final or preliminary.' },
      ],
      data: {
        iso3: all.map((one) => one.iso3),
        year: years,
        refugees: all.map((one) => one.refugees),
        idps: all.map((one) => (one.year < firstIdps ? null : one.idps)),
        status: years.map((year) => (year >= PRELIMINARY ? 'preliminary' : 'final')),
      },
    },
  ];
};

/** Slovakia has rows of its own from 1994; to 1992 no Czech state had refugees of its own. */
function stateOf(iso3: string, year: number): string {
  return iso3 === 'CZE' && year <= 1992 ? 'CSK' : stateInYear(iso3, year);
}

function people(row: Row, column: string): number | null {
  const value = row.maybeInt(column);
  return value === null || value >= 0 ? value : row.fail(column, 'a number from 0');
}

function add(sum: number | null, value: number | null): number | null {
  return value === null ? sum : (sum ?? 0) + value;
}
