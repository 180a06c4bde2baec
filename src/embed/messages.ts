import * as v from 'valibot';
import type { HostState, News } from './types.ts';

/** Version of the messages; both sides name it in each one. */
export const PROTOCOL = 1;

const step = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999));
const story = v.pipe(v.string(), v.maxLength(60));

/** What a host may ask, with its answer in `Answers`. */
const callSchema = v.variant('call', [
  v.strictObject({ call: v.literal('hello') }),
  v.strictObject({ call: v.literal('getState') }),
  v.strictObject({ call: v.literal('setState'), link: v.pipe(v.string(), v.maxLength(4000)) }),
  v.strictObject({ call: v.literal('goTo'), step, story: v.optional(story) }),
  v.strictObject({ call: v.literal('play') }),
  v.strictObject({ call: v.literal('pause') }),
  v.strictObject({
    call: v.literal('export'),
    format: v.picklist(['png', 'csv', 'geojson']),
    scale: v.optional(v.picklist([1, 2])),
  }),
  v.strictObject({ call: v.literal('resize'), width: v.pipe(v.number(), v.minValue(1), v.maxValue(10000)) }),
]);
export type Call = v.InferOutput<typeof callSchema>;

/** What each call is answered with, when it is done. */
export interface Answers {
  readonly hello: HostState;
  readonly getState: HostState;
  readonly setState: HostState;
  readonly goTo: HostState;
  readonly play: HostState;
  readonly pause: HostState;
  readonly export: Blob;
  readonly resize: { readonly height: number }; // pixels, for that width
}

/** Ids rise from message to message, so that one sent again is known. */
const requestSchema = v.strictObject({
  missionAtlas: v.literal(PROTOCOL),
  id: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  request: callSchema,
});
export type Request = v.InferOutput<typeof requestSchema>;

/** @returns the request, or null for what is none: much that a page hears is not meant for it */
export function parseRequest(data: unknown): Request | null {
  const parsed = v.safeParse(requestSchema, data);
  return parsed.success ? parsed.output : null;
}

/** What comes back for a request: done, or refused with a sentence. Every request is acknowledged. */
export type Response =
  | { readonly missionAtlas: typeof PROTOCOL; readonly id: number; readonly value: unknown }
  | { readonly missionAtlas: typeof PROTOCOL; readonly id: number; readonly error: string };

export interface Notice {
  readonly missionAtlas: typeof PROTOCOL;
  readonly news: News;
}
