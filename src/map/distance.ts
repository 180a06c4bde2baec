export const EARTH_KM = 6371.0088; // mean radius
const RADIANS = Math.PI / 180;

/** Great-circle distance of two places in km. */
export function distanceKm(lat1: number, lng1: number, lat2: number, lng2: number): number {
  const sineLat = Math.sin(((lat2 - lat1) * RADIANS) / 2);
  const sineLng = Math.sin(((lng2 - lng1) * RADIANS) / 2);
  const chord = sineLat ** 2 + Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * sineLng ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(chord));
}
