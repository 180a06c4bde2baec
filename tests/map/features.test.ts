import { describe, expect, it } from 'vitest';
import { divisionFeatures } from '../../src/map/features.ts';
import type { Admin1Properties, Areal } from '../../src/model/bundle.ts';
import { loadJson } from '../data/bundle.ts';

describe('names of divisions', () => {
  const names = divisionFeatures(loadJson<Areal<Admin1Properties>>('admin1')).features.map(({ properties }) =>
    String(properties?.label),
  );

  // Of DR Congo's eleven provinces before 2015 five kept their outline and six were divided (data README).
  it('say on the map which are no more', () => {
    expect(names).toContain('Katanga\n(former province, divided in 2015)');
    expect(names.filter((name) => name.includes('divided'))).toHaveLength(6);
    expect(names).toContain('Gao');
  });
});
