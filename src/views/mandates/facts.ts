import { computed, type ReadonlySignal } from '@preact/signals-core';
import {
  type CeilingStep,
  type Coding,
  ceilingSteps,
  codingOf,
  eventsOf,
  type MandateEvent,
  mandateEnd,
  mandatesOf,
  type Partial,
  type PartnerLane,
  partialOf,
  partnerLanes,
} from '../../analysis/mandates.ts';
import {
  deployedByMonth,
  type EstimateYear,
  estimateByYear,
  type MonthFigure,
} from '../../analysis/series.ts';
import { type TaskLane, taskLanes } from '../../analysis/tasks.ts';
import type { ListingRecord, MandateRecord, Mission, ResourceName } from '../../model/bundle.ts';
import { type Month, parseMonth } from '../../model/month.ts';
import type { Context } from '../../ui/context.ts';

/** What the view needs beyond the first load. */
export const NEEDS: readonly ResourceName[] = ['mandates', 'mandate-scope', 'tasks', 'partners', 'listings'];

/** Everything drawn of one mission. No part depends on the window. */
export interface MissionFacts {
  readonly mission: Mission;
  readonly coding: Coding;
  readonly note: string | null; // what the coding leaves out
  readonly partial: Partial | null;
  readonly mandates: readonly MandateRecord[];
  readonly events: readonly MandateEvent[];
  readonly end: number; // of the ceilings, a month with its fraction
  readonly steps: readonly CeilingStep[];
  readonly tasks: readonly TaskLane[];
  readonly partners: readonly PartnerLane[];
  readonly listings: readonly ListingRecord[];
  readonly deployed: readonly MonthFigure[];
  readonly deployedPolice: readonly MonthFigure[];
  readonly deployedReach: { readonly from: Month; readonly to: Month } | null; // of the source, any mission
  readonly estimates: readonly (EstimateYear & { readonly troops: number })[];
}

/** The chosen mission's facts; null while none is chosen or its resolutions have not arrived. */
export function createFacts({ source, select, store }: Context): ReadonlySignal<MissionFacts | null> {
  const { bundle } = source;
  const read = <K extends ResourceName>(name: K) => computed(() => bundle.value.data[name] ?? null);
  const scope = read('mandate-scope');
  const mandates = read('mandates');
  const tasks = read('tasks');
  const partners = read('partners');
  const listings = read('listings');
  const strength = read('strength');
  const bases = read('bases');
  return computed(() => {
    const mission = select.mission.value;
    if (!mission || !mandates.value || !scope.value || !tasks.value || !partners.value) return null;
    const own = mandatesOf(mandates.value, mission.id);
    const end = Math.min(mandateEnd(own) ?? Number.POSITIVE_INFINITY, store.limits.time.to + 1);
    const figures = (kind: 'troops' | 'police') =>
      strength.value ? deployedByMonth(strength.value, mission.id, kind) : [];
    return {
      mission,
      coding: codingOf(scope.value, mission.id),
      note: scope.value.find((record) => record.mission === mission.id)?.note ?? null,
      partial: partialOf(scope.value, mission.id),
      mandates: own,
      events: eventsOf(own, mission.ends),
      end,
      steps: ceilingSteps(own, end),
      tasks: taskLanes(tasks.value, own, mission.id),
      partners: partnerLanes(partners.value, mission.id),
      listings: listings.value ?? [],
      deployed: figures('troops'),
      deployedPolice: figures('police'),
      deployedReach: reachOf(bundle.value.info.get('strength')?.coverage ?? null),
      estimates: bases.value
        ? estimateByYear(bases.value, mission.id).filter(
            (row): row is EstimateYear & { troops: number } => row.troops !== null,
          )
        : [],
    };
  });
}

function reachOf(coverage: { from: string; to: string } | null): MissionFacts['deployedReach'] {
  const [from, to] = [coverage && parseMonth(coverage.from), coverage && parseMonth(coverage.to)];
  return from != null && to != null ? { from, to } : null;
}
