/** A licence as the data package states it. */
export interface Licence {
  readonly name: string;
  readonly title: string;
  readonly path?: string;
}

export const CC_BY: Licence = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
};
export const CC_BY_IGO: Licence = {
  name: 'CC-BY-3.0-IGO',
  title: 'Creative Commons Attribution IGO',
  path: 'https://creativecommons.org/licenses/by/3.0/igo/',
};
export const NOT_STATED: Licence = {
  name: 'not-stated',
  title: 'No licence stated by the publisher; figures used with citation',
};
export const UN: Licence = {
  name: 'un-terms',
  title: 'United Nations; named as the source, used as is',
  path: 'https://www.un.org/en/about-us/terms-of-use',
};
export const PUBLIC_DOMAIN: Licence = {
  name: 'public-domain',
  title: 'Public domain (Natural Earth)',
  path: 'https://www.naturalearthdata.com/about/terms-of-use/',
};
