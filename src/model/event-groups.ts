/** The exact events come in files by the country of today that they lie in: each a resource `events-<group>`. */
export const EVENT_GROUPS = {
  'west-africa': 'BEN BFA CIV CPV GHA GIN GMB GNB LBR MLI MRT NER NGA SEN SLE TGO',
  'central-africa': 'AGO BDI CAF CMR COD COG GAB GNQ RWA STP TCD UGA',
  'east-africa': 'COM DJI ERI ETH KEN SDN SOM SSD TZA',
  'north-africa': 'DZA EGY ESH LBY MAR TUN',
  'southern-africa': 'BWA LSO MDG MOZ MUS MWI NAM SWZ ZAF ZMB ZWE',
  americas:
    'ARG BHS BLZ BOL BRA CAN CHL COL CRI CUB DOM ECU GTM GUY HND HTI JAM MEX NIC PAN PER PRY SLV SUR TTO URY USA VEN',
  europe:
    'ALB AND ARM AUT AZE BEL BGR BIH BLR CHE CYP CZE DEU DNK ESP EST FIN FRA GBR GEO GRC HRV HUN IRL ISL ITA LTU LUX LVA MDA MKD MLT MNE NLD NOR POL PRT ROU RUS SRB SVK SVN SWE TUR UKR XKX',
  syria: 'SYR',
  'middle-east': 'ARE BHR IRN IRQ ISR JOR KWT LBN OMN PSE QAT SAU YEM',
  'central-asia': 'AFG KAZ KGZ TJK TKM UZB',
  'south-asia': 'BGD BTN IND LKA MDV NPL PAK',
  'east-asia': 'BRN CHN IDN JPN KHM KOR LAO MMR MNG MYS PHL PRK SGP THA TLS VNM',
  /** Places at sea have no country of today. */
  elsewhere: 'AUS FJI NZL PNG SLB VUT',
} as const;

export type EventGroup = keyof typeof EVENT_GROUPS;
export type EventsName = `events-${EventGroup}`;

const GROUPS = Object.keys(EVENT_GROUPS) as EventGroup[];
const BY_COUNTRY = new Map(
  GROUPS.flatMap((group) => EVENT_GROUPS[group].split(' ').map((iso3) => [iso3, group])),
);

export const EVENTS_NAMES: readonly EventsName[] = GROUPS.map((group) => `events-${group}` as const);

/** @returns the group of a country of today, of the sea for null; null for a country of no group */
export function eventGroup(iso3: string | null): EventGroup | null {
  return iso3 === null ? 'elsewhere' : (BY_COUNTRY.get(iso3) ?? null);
}
