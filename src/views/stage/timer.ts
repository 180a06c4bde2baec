/** A stopwatch as plain data: what ran before, and since when it runs, in milliseconds; null while it stands. */
export interface Timer {
  readonly before: number;
  readonly since: number | null;
}

export const STOPPED: Timer = { before: 0, since: null };

export function elapsed({ before, since }: Timer, now: number): number {
  return before + (since === null ? 0 : Math.max(0, now - since));
}

export function toggled(timer: Timer, now: number): Timer {
  return timer.since === null ? { ...timer, since: now } : { before: elapsed(timer, now), since: null };
}

/** Begins again from nothing; one that stands goes on standing. */
export function reset({ since }: Timer, now: number): Timer {
  return { before: 0, since: since === null ? null : now };
}

/** `08:15`, with hours only where there are some. */
export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${hours > 0 ? `${hours}:` : ''}${two(minutes)}:${two(seconds % 60)}`;
}
