/** Short names of countries, where the United Nations' own is too long for a list row. */
export const SHORT_COUNTRIES: Readonly<Record<string, string>> = {
  CAF: 'Central African Rep.',
  COD: 'DR Congo',
  DOM: 'Dominican Rep.',
  IRN: 'Iran',
  SYR: 'Syria',
};

/** Missions whose area is not one state: what is written under the acronym, after the area each record states. */
export const AREA_NAMES: Readonly<Record<string, string>> = {
  minurso: 'Western Sahara',
  onuca: 'Central America',
  unamid: 'Sudan (Darfur)',
  undof: 'Golan, Syria',
  unficyp: 'Cyprus',
  unifil: 'Lebanon',
  unisfa: 'Abyei',
  unmik: 'Kosovo (SCR 1244)',
  unmogip: 'Jammu and Kashmir',
  untso: 'Middle East',
};

/** UCDP's where_prec: how exactly the place of an event is known. */
export const PLACE_PRECISION: Readonly<Record<number, string>> = {
  1: 'exact place',
  2: 'within about 25 km',
  3: 'second-level division',
  4: 'first-level division only',
  5: 'part of a country only',
  6: 'country only',
  7: 'international waters or airspace',
};
