import { describe, expect, test } from 'vitest';
import { monthOf } from '../../../src/model/month.ts';
import { en } from '../../../src/text/en.ts';
import { readMonth } from '../../../src/views/timeline/entry.ts';

const read = (text: string): number | null => readMonth(text, [en.common.months, en.timeline.longMonths]);

describe('a typed month', () => {
  test.each(['2013-04', '2013-4', 'Apr 2013', 'apr  2013', ' April 2013 ', 'Apr. 2013'])('%s', (text) => {
    expect(read(text)).toBe(monthOf(2013, 4));
  });

  test.each(['', '2013', '2013-13', '2013-00', 'Dez 2023', '04/2013', 'Apr 13', '2013-04-01'])(
    'not %s',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );
});
