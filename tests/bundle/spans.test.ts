import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featureSpans, lineAt } from '../../src/bundle/import/spans.ts';

describe('where features stand in a text', () => {
  it('is where JSON has them, whatever stands around and in them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue()),
        fc.jsonValue(),
        fc.constantFrom(0, 2),
        (features, other, indent) => {
          const text = JSON.stringify(
            { other: { features: [1], other }, features, last: '"features":[{' },
            null,
            indent,
          );
          const spans = featureSpans(text);
          expect(spans?.features.map(([from, to]) => JSON.parse(text.slice(from, to)))).toEqual(
            JSON.parse(JSON.stringify(features)),
          );
        },
      ),
    );
  });

  it('counts lines from 1, and none in a text of one', () => {
    expect([0, 1, 2, 4].map((at) => lineAt('a\nb\nc', at))).toEqual([1, 1, 2, 3]);
    expect(lineAt('{"a":1}\n', 3)).toBeNull();
  });
});
