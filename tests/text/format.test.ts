import { expect, test } from 'vitest';
import { formatRange, formatYears, withoutJoiner } from '../../src/text/format.ts';

test('a range of numbers has no place at which a line may break', () => {
  const range = formatRange(11_987, 15_627);
  // A narrow no-break space in each number, and a word joiner (U+2060) after the dash, the one sign a line breaks after.
  expect(range).toBe('11\u202f987–\u206015\u202f627');
  expect([formatYears(2020, 2023), formatYears(2020, 2020)]).toEqual(['2020–\u20602023', '2020']);
  expect(withoutJoiner(range)).toBe('11\u202f987–15\u202f627');
});
