import { expect, test } from 'vitest';
import { fileName } from '../../src/export/file.ts';
import { monthOf } from '../../src/model/month.ts';

test('a file is named by what it shows, its window and the day on which it was made, in UTC', () => {
  const window = { from: monthOf(2013, 4), to: monthOf(2023, 12) };
  const late = new Date('2026-11-23T23:59:00Z');
  expect(fileName('minusma', window, late, 'pdf')).toBe(
    'mission-atlas_minusma_2013-04_2023-12_made-2026-11-23.pdf',
  );
  expect(fileName('country:COD / map', window, late, 'csv')).toBe(
    'mission-atlas_country-cod-map_2013-04_2023-12_made-2026-11-23.csv',
  );
});
