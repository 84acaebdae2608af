import type { Point } from "./topology.js";

/** The ellipsoid of GPS, and that of the British National Grid (OSGB36). */
const WGS84 = { a: 6_378_137, b: 6_356_752.314_245 };
const AIRY = { a: 6_377_563.396, b: 6_356_256.909 };

/** Scale and true origin of the grid: 2° west, 49° north. */
const SCALE = 0.999_601_271_7;
const ORIGIN = {
  lat: radians(49),
  lon: radians(-2),
  east: 400_000,
  north: -100_000,
};

/** From WGS84 to OSGB36: metres, parts per million, seconds of arc. */
const SHIFT = {
  x: -446.448,
  y: 125.157,
  z: -542.06,
  scale: 20.4894e-6,
  rx: radians(-0.1502 / 3600),
  ry: radians(-0.247 / 3600),
  rz: radians(-0.8421 / 3600),
};

/**
 * Where a place in degrees of GPS lies on the British National Grid, in metres
 * east and north, to within some 5 metres.
 *
 * Source: Ordnance Survey, A guide to coordinate systems in Great Britain (2020),
 * annexes B and C, and table 4 for the shift.
 *
 * @param place longitude and latitude in degrees, in or near Great Britain
 */
export function toNationalGrid([lon, lat]: Point): Point {
  return project(shift(radians(lat), radians(lon)));
}

interface Place {
  readonly lat: number;
  readonly lon: number;
}

/** Through the middle of the Earth from the one ellipsoid to the other. */
function shift(lat: number, lon: number): Place {
  const e2 = 1 - WGS84.b ** 2 / WGS84.a ** 2;
  const nu = WGS84.a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
  const x = nu * Math.cos(lat) * Math.cos(lon);
  const y = nu * Math.cos(lat) * Math.sin(lon);
  const z = nu * (1 - e2) * Math.sin(lat);
  const { rx, ry, rz } = SHIFT;
  const grown = 1 + SHIFT.scale;
  return onAiry(
    SHIFT.x + grown * x - rz * y + ry * z,
    SHIFT.y + rz * x + grown * y - rx * z,
    SHIFT.z - ry * x + rx * y + grown * z,
  );
}

function onAiry(x: number, y: number, z: number): Place {
  const e2 = 1 - AIRY.b ** 2 / AIRY.a ** 2;
  const p = Math.hypot(x, y);
  let lat = Math.atan2(z, p * (1 - e2));
  for (let round = 0; round < 4; round++) {
    const nu = AIRY.a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
    lat = Math.atan2(z + e2 * nu * Math.sin(lat), p);
  }
  return { lat, lon: Math.atan2(y, x) };
}

/** Transverse Mercator, by the series of the guide's annex C. */
function project({ lat, lon }: Place): Point {
  const { a, b } = AIRY;
  const e2 = 1 - b ** 2 / a ** 2;
  const [sin, cos, tan2] = [Math.sin(lat), Math.cos(lat), Math.tan(lat) ** 2];
  const nu = (a * SCALE) / Math.sqrt(1 - e2 * sin ** 2);
  const rho = (a * SCALE * (1 - e2)) / (1 - e2 * sin ** 2) ** 1.5;
  const eta2 = nu / rho - 1;
  const d = lon - ORIGIN.lon;
  const north =
    meridian(lat) +
    ORIGIN.north +
    (nu / 2) * sin * cos * d ** 2 +
    (nu / 24) * sin * cos ** 3 * (5 - tan2 + 9 * eta2) * d ** 4 +
    (nu / 720) * sin * cos ** 5 * (61 - 58 * tan2 + tan2 ** 2) * d ** 6;
  const east =
    ORIGIN.east +
    nu * cos * d +
    (nu / 6) * cos ** 3 * (nu / rho - tan2) * d ** 3 +
    (nu / 120) *
      cos ** 5 *
      (5 - 18 * tan2 + tan2 ** 2 + 14 * eta2 - 58 * tan2 * eta2) *
      d ** 5;
  return [east, north];
}

/** The way along the meridian from the true origin. */
function meridian(lat: number): number {
  const { a, b } = AIRY;
  const n = (a - b) / (a + b);
  const [less, more] = [lat - ORIGIN.lat, lat + ORIGIN.lat];
  return (
    b *
    SCALE *
    ((1 + n + (5 / 4) * n ** 2 + (5 / 4) * n ** 3) * less -
      (3 * n + 3 * n ** 2 + (21 / 8) * n ** 3) *
        Math.sin(less) *
        Math.cos(more) +
      ((15 / 8) * n ** 2 + (15 / 8) * n ** 3) *
        Math.sin(2 * less) *
        Math.cos(2 * more) -
      (35 / 24) * n ** 3 * Math.sin(3 * less) * Math.cos(3 * more))
  );
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
