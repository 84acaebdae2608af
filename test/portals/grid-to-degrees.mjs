/**
 * Turns places of the British National Grid into degrees, to about five metres.
 *
 * Source: Ordnance Survey, A guide to coordinate systems in Great Britain
 * (version 3.6): annex C for the grid, section 6.6 for the way to WGS84.
 */

const RADIAN = Math.PI / 180;

/** Airy's ellipsoid of 1830 and the grid's transverse Mercator, in metres. */
const AIRY = { a: 6377563.396, b: 6356256.909 };
const GRID = {
  scale: 0.9996012717,
  latitude: 49 * RADIAN,
  longitude: -2 * RADIAN,
  easting: 400_000,
  northing: -100_000,
};

const WGS84 = { a: 6378137, b: 6356752.314245 };

const SECOND = RADIAN / 3600;

/** From OSGB36 to WGS84: metres, parts of a million and turns. */
const SHIFT = { x: 446.448, y: -125.157, z: 542.06, scale: -20.4894 };
const TURN = { x: 0.1502 * SECOND, y: 0.247 * SECOND, z: 0.8421 * SECOND };

/**
 * @param {number} easting
 * @param {number} northing
 * @returns {[longitude: number, latitude: number]} in degrees of WGS84, to seven
 *   decimals
 */
export function gridToDegrees(easting, northing) {
  const airy = unproject(easting, northing);
  const [longitude, latitude] = toEllipsoid(shift(toSpace(airy, AIRY)), WGS84);
  return [roundDegrees(longitude), roundDegrees(latitude)];
}

/** @param {number} radians */
function roundDegrees(radians) {
  return Math.round((radians / RADIAN) * 1e7) / 1e7;
}

/**
 * @param {number} easting
 * @param {number} northing
 * @returns {[longitude: number, latitude: number]} in radians on Airy's ellipsoid
 */
function unproject(easting, northing) {
  const { a, b } = AIRY;
  const { scale, latitude: start } = GRID;
  let phi = (northing - GRID.northing) / (a * scale) + start;
  for (let step = 0; step < 10; step++)
    phi += (northing - GRID.northing - meridian(phi)) / (a * scale);
  const e2 = 1 - (b * b) / (a * a);
  const sine = 1 - e2 * Math.sin(phi) ** 2;
  const nu = (a * scale) / Math.sqrt(sine);
  const rho = (nu * (1 - e2)) / sine;
  const eta = nu / rho - 1;
  const [t, sec] = [Math.tan(phi), 1 / Math.cos(phi)];
  const d = easting - GRID.easting;
  const vii = t / (2 * rho * nu);
  const viii =
    (t / (24 * rho * nu ** 3)) * (5 + 3 * t ** 2 + eta - 9 * t ** 2 * eta);
  const ix = (t / (720 * rho * nu ** 5)) * (61 + 90 * t ** 2 + 45 * t ** 4);
  const x = sec / nu;
  const xi = (sec / (6 * nu ** 3)) * (nu / rho + 2 * t ** 2);
  const xii = (sec / (120 * nu ** 5)) * (5 + 28 * t ** 2 + 24 * t ** 4);
  return [
    GRID.longitude + x * d - xi * d ** 3 + xii * d ** 5,
    phi - vii * d ** 2 + viii * d ** 4 - ix * d ** 6,
  ];
}

/** @param {number} phi */
function meridian(phi) {
  const { a, b } = AIRY;
  const n = (a - b) / (a + b);
  const [less, more] = [phi - GRID.latitude, phi + GRID.latitude];
  const first = (1 + n + 1.25 * n ** 2 + 1.25 * n ** 3) * less;
  const second =
    (3 * n + 3 * n ** 2 + 2.625 * n ** 3) * Math.sin(less) * Math.cos(more);
  const third =
    1.875 * (n ** 2 + n ** 3) * Math.sin(2 * less) * Math.cos(2 * more);
  const fourth = (35 / 24) * n ** 3 * Math.sin(3 * less) * Math.cos(3 * more);
  return b * GRID.scale * (first - second + third - fourth);
}

/**
 * @param {[longitude: number, latitude: number]} place
 * @param {{ a: number, b: number }} ellipsoid
 * @returns {[x: number, y: number, z: number]} at height 0
 */
function toSpace([longitude, latitude], { a, b }) {
  const e2 = 1 - (b * b) / (a * a);
  const nu = a / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2);
  return [
    nu * Math.cos(latitude) * Math.cos(longitude),
    nu * Math.cos(latitude) * Math.sin(longitude),
    nu * (1 - e2) * Math.sin(latitude),
  ];
}

/**
 * @param {[x: number, y: number, z: number]} place
 * @returns {[x: number, y: number, z: number]}
 */
function shift([x, y, z]) {
  const grow = 1 + SHIFT.scale / 1e6;
  return [
    SHIFT.x + x * grow - y * TURN.z + z * TURN.y,
    SHIFT.y + x * TURN.z + y * grow - z * TURN.x,
    SHIFT.z - x * TURN.y + y * TURN.x + z * grow,
  ];
}

/**
 * @param {[x: number, y: number, z: number]} place
 * @param {{ a: number, b: number }} ellipsoid
 * @returns {[longitude: number, latitude: number]} in radians
 */
function toEllipsoid([x, y, z], { a, b }) {
  const e2 = 1 - (b * b) / (a * a);
  const across = Math.hypot(x, y);
  let latitude = Math.atan2(z, across * (1 - e2));
  for (let step = 0; step < 10; step++) {
    const nu = a / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2);
    latitude = Math.atan2(z + e2 * nu * Math.sin(latitude), across);
  }
  return [Math.atan2(y, x), latitude];
}
