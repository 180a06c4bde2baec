import type { Violence } from '../../analysis/violence.ts';
import type { Context } from '../../ui/context.ts';
import { failureOf, VIOLENCE } from '../../ui/failure.ts';
import type { Desk } from '../desk.ts';
import { BASES_ZOOM } from '../layers/bases.ts';
import { groupsOf } from './groups.ts';
import { type MarkGroup, tallyOf, type UnitInView, unitsInView } from './marks.ts';

/** What the list needs of the desk. */
type Seen = Pick<Desk, 'scene' | 'inView' | 'camera' | 'bases'>;

/** What is in view and window: the sentence, and the marks behind it. */
export interface InView {
  readonly summary: string;
  readonly groups: readonly MarkGroup[];
}

/** Reads what the map draws now; the sums are the map's own. Subscribes to nothing but what it reads. */
export function readInView(context: Context, desk: Seen): InView {
  const { select, source, store, text } = context;
  const { scene } = desk;
  const { settings, mission, region } = store.state.value;
  const inView = desk.inView.value;
  const sums = select.sums.value;
  const circles = scene.circles.value;
  const units = circles && sums ? unitsInView(circles, sums, inView) : [];
  const labels = new Map(
    source.bundle.value.data.countries?.features.map(({ properties }) => [properties.iso3, properties.label]),
  );
  const near = mission !== null || region !== null || desk.camera.value.zoom >= BASES_ZOOM;
  const groups = groupsOf({
    text,
    units,
    violence: scene.violence.value,
    byEvents: settings.measure === 'events',
    totals: scene.marks.value,
    bases: near ? desk.bases.value : [],
    areas: scene.areas.value.features.map(({ properties }) => properties),
    missions: select.missions.value,
    inView,
    countryName: (iso3) => labels.get(iso3) ?? iso3,
  });
  return { summary: summaryOf(context, desk, scene.violence.value, units, groups), groups };
}

function summaryOf(
  context: Context,
  desk: Seen,
  violence: Violence | null,
  units: readonly UnitInView[],
  groups: readonly MarkGroup[],
): string {
  const { select, text } = context;
  const words = text.inView;
  const mission = select.mission.value;
  const region = desk.scene.region.value;
  const count = (kind: MarkGroup['kind']): number => groups.find((one) => one.kind === kind)?.all ?? 0;
  const year = select.bases.value?.year ?? null;
  const others = [
    ...(count('total') > 0 ? [words.totals(count('total'))] : []),
    ...(count('base') > 0 && year !== null ? [words.bases(count('base'), year)] : []),
    ...(count('area') > 0 ? [words.areas(count('area'))] : []),
  ];
  const where = mission
    ? words.where.mission(mission.acronym)
    : region
      ? words.where.region(region.name)
      : words.where.view;
  const seen = desk.scene.hidden.value.has('violence')
    ? words.unshown
    : violenceWords(context, violence, units);
  return words.summary(select.window.value, where, seen, others);
}

/** No data, and none in the window, are two things. */
function violenceWords(
  { select, source, store, text }: Context,
  violence: Violence | null,
  units: readonly UnitInView[],
): string {
  const words = text.inView;
  if (!violence) return failureOf({ source, text }, VIOLENCE) ? words.failed : words.loading;
  const { from, to } = select.window.value;
  const covered = store.limits.violence;
  if (to < covered.from || from > covered.to) return words.noData;
  const tally = tallyOf(units);
  const { types, measure } = store.settings.value;
  const kept = text.common.types.filter((_, at) => types[at]);
  const only = kept.length === types.length ? '' : `, ${words.types(kept)}`;
  const rest = only + (from < covered.from || to > covered.to ? `, ${words.covered(covered)}` : '');
  if (tally.events === 0) return words.noEvents + rest;
  return (measure === 'events' ? words.events(tally.events) : words.tally(tally)) + rest;
}
