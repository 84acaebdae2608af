/** Usual sight, and the three kinds of colour blindness in full. */
export const SIGHTS = ["usual", "protan", "deutan", "tritan"] as const;

/** One of {@link SIGHTS}. */
export type Sight = (typeof SIGHTS)[number];

/** Red, green and blue as light, each 0 to 1. */
type Light = readonly [number, number, number];
type Matrix = readonly [Light, Light, Light];

/**
 * Machado, Oliveira and Fernandes 2009, severity 1.
 *
 * Source: https://doi.org/10.1109/TVCG.2009.113
 */
const MACHADO: Readonly<Record<Sight, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Björn Ottosson's OKLab. Source: https://bottosson.github.io/posts/oklab/ */
const TO_CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

/** A `#rrggbb` colour as that sight takes it in, in OKLab. */
export function seenBy(sight: Sight, hex: string): Light {
  const light = times(MACHADO[sight], lightOf(hex)).map((part) =>
    Math.min(1, Math.max(0, part)),
  ) as unknown as Light;
  const cones = times(TO_CONES, light).map(Math.cbrt) as unknown as Light;
  return times(TO_LAB, cones);
}

/** How far apart two colours are in OKLab. */
export function differenceOf(a: Light, b: Light): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** Contrast of two `#rrggbb` colours, 1 to 21, as WCAG 2.2 has it. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [a, b].map(luminance).sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = lightOf(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function lightOf(hex: string): Light {
  return [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Light;
}

function times(matrix: Matrix, [x, y, z]: Light): Light {
  return matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Light;
}
