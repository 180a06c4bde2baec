import { describe, expect, it } from 'vitest';
import { en } from '../../../src/text/en.ts';
import { csvName, panelCsv } from '../../../src/views/panel/csv.ts';
import { createSeries } from '../../../src/views/panel/data.ts';
import { makeContext } from './fixture.ts';

describe('the charts as CSV', () => {
  const { context } = makeContext('one');
  const series = createSeries(context).value;
  if (!series) throw new Error('The fixture selects a mission.');
  const { window } = context.store.state.value;
  const lines = panelCsv(context.source.bundle.value, series, window, en).split('\r\n');

  it('says where the figures are from before the header', () => {
    const head = lines.filter((line) => line.startsWith('#'));
    expect(head).toContain('# Window: Mar 2010 – Dec 2012');
    expect(head).toContain(
      '# fatalities: Title of fatalities, 2008-01 to 2014-02, final, fatalities.tbl, sha256:00',
    );
    expect(lines[head.length]).toBe('subject,chart,period,measure,value,unit,status');
    expect(csvName(series, window)).toBe('mission-atlas_one_2010-03_2012-12.csv');
  });

  it('writes plain integers, and nothing where there is no data', () => {
    expect(lines).toContain('one,armed-violence,2010,all best,10,deaths,final');
    expect(lines).toContain('one,armed-violence,2011,low,,deaths,final');
    expect(lines).toContain('one,armed-violence,2012,official total of the hosts,100,deaths,final');
    expect(lines).toContain('one,armed-violence,2014,official total of the hosts,3,deaths,preliminary');
    expect(lines).toContain('one,armed-violence,2007,all best,,deaths,final');
    expect(lines).toContain('one,peacekeepers-died,2010,malicious act,3,deaths,final');
    expect(lines).toContain('one,troops,2010-12,deployed,700,people,final');
    expect(lines).toContain('one,troops,2011,estimate from bases,650,people,estimate');
    expect(lines).toContain('one,political-stability,2011,AAA estimate,-1.5,WGI units,final');
    expect(lines).toContain('one,armed-violence,2010,"sum of months, earlier vintage",12,deaths,final');
    expect(lines).toContain('one,displacement,2010,refugees from AAA,400,people,final');
    expect(lines).toContain('one,displacement,2010,internally displaced in AAA,,people,final');
  });

  it('is of one chart where one is asked for, under a name that says so', () => {
    const some = panelCsv(context.source.bundle.value, series, window, en, 'chart-troops').split('\r\n');
    const rows = some.filter((line) => line.startsWith('one,'));
    expect(rows).toEqual(lines.filter((line) => line.startsWith('one,troops,')));
    expect(rows.length).toBeGreaterThan(2);
    expect(csvName(series, window, 'chart-troops')).toBe(
      'mission-atlas_one_chart-troops_2010-03_2012-12.csv',
    );
  });

  it('has no rows of deaths for years in which nobody was there', () => {
    expect(lines.some((line) => line.startsWith('one,peacekeepers-died,2009'))).toBe(false);
  });
});
