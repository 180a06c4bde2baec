import { describe, expect, it } from 'vitest';
import { wgi } from '../../data/steps/wgi.ts';
import {
  HAVE_SOURCES,
  inlineInput,
  rawRows,
  realInput,
  runStep,
  withEmptyColumn,
  withoutColumn,
} from './inline.ts';

const FILE = 'stability/wgi-1996-2023.csv';
const CSV = `codeindyr,code,year,indicator,estimate,stddev
ZARcc1996,ZAR,1996,cc,-1.29,0.34
ZARpv1996,ZAR,1996,pv,..,..
WBGcc1996,WBG,1996,cc,0.10,0.30
`;
const run = (csv: string) => runStep(wgi, inlineInput({ [FILE]: csv }));

describe('wgi', () => {
  it('keeps estimate and standard error under the code of today, and gives no row for ".."', () => {
    expect(run(CSV).rows).toEqual([
      { iso3: 'COD', year: 1996, indicator: 'cc', estimate: -1.29, se: 0.34 },
      { iso3: 'PSE', year: 1996, indicator: 'cc', estimate: 0.1, se: 0.3 },
    ]);
  });

  it('stops with a sentence at a fault', () => {
    for (const column of ['code', 'year', 'indicator', 'estimate', 'stddev']) {
      expect(() => run(withoutColumn(CSV, column))).toThrow(`${FILE}, row 1: column "${column}" is missing`);
      expect(() => run(withEmptyColumn(CSV, column))).toThrow(`${FILE}: column "${column}" is empty`);
    }
    expect(() => run(CSV.replace(',ZAR,', ',QQQ,'))).toThrow(`${FILE}, row 2, column "code": "QQQ"`);
    expect(() => run(CSV.replace(',cc,-1', ',xx,-1'))).toThrow(
      'column "indicator": "xx", expected one of cc',
    );
    expect(() => run(CSV.replace('-1.29', '-1.295'))).toThrow('"-1.295", expected at most two decimals');
    expect(() => run(CSV.replace('-1.29', '..'))).toThrow(
      'expected an estimate and its standard error, or neither',
    );
    expect(() => run(CSV.replace('-1.29', 'low'))).toThrow('column "estimate": "low", expected a number');
    expect(() => run(`${CSV}COD,COD,1996,cc,1,1\n`)).toThrow('expected one row for COD, 1996, cc');
  });
});

describe.skipIf(!HAVE_SOURCES)('wgi of the publisher', () => {
  it('has every estimate of the file and no other', () => {
    const { rows } = runStep(wgi, realInput());
    const codes: Record<string, string> = {
      ZAR: 'COD',
      ROM: 'ROU',
      TMP: 'TLS',
      WBG: 'PSE',
      KSV: 'XKX',
      ADO: 'AND',
    };
    const plain = new Map<string, string>();
    for (const one of rawRows(FILE)) {
      const code = one.code ?? '';
      if (one.estimate !== '..')
        plain.set(
          [codes[code] ?? code, one.year, one.indicator].join(),
          `${Number(one.estimate)} ${Number(one.stddev)}`,
        );
    }
    // 32,100 rows of 214 codes, 25 years and 6 indicators, 1,126 of them ".."
    expect(plain.size).toBe(32100 - 1126);
    const built = rows.map((one): [string, string] => [
      [one.iso3, one.year, one.indicator].join(),
      `${one.estimate} ${one.se}`,
    ]);
    expect(new Map([...built].sort())).toEqual(new Map([...plain].sort()));
  });
});
