/** The palettes an author may name; the first is the default. */
export const PALETTES = ["sequential", "diverging"] as const;

/** One of {@link PALETTES}. */
export type PaletteName = (typeof PALETTES)[number];

/** A step of a palette; its colour is the CSS property `--commons-<tone>`. */
export type Tone = `${"seq" | "div"}-${1 | 2 | 3 | 4 | 5 | 6 | 7}`;

type Step = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A step's default colours in a light and in a dark scheme. */
export interface ToneColours {
  readonly tone: Tone;
  readonly light: string;
  readonly dark: string;
}

/**
 * Default colours: one hue from faint to strong, and two hues that part from a
 * grey. In a dark scheme strong is light, so that high values stand out from
 * the page in both. The blues are those of the UK Government Analysis Function.
 *
 * Source: https://analysisfunction.civilservice.gov.uk/policy-store/data-visualisation-colours-in-charts/
 */
export const TONE_COLOURS: readonly ToneColours[] = (
  [
    ["seq-1", "#e0effd", "#173550"],
    ["seq-2", "#aed2f4", "#1b4d78"],
    ["seq-3", "#6bace6", "#256aa4"],
    ["seq-4", "#4790d3", "#3d88ca"],
    ["seq-5", "#2073bc", "#64a7e6"],
    ["seq-6", "#12537f", "#98c6f3"],
    ["seq-7", "#0d3252", "#d0e8ff"],
    ["div-1", "#803200", "#fcc687"],
    ["div-2", "#c46016", "#e0843e"],
    ["div-3", "#ecaf79", "#944d24"],
    ["div-4", "#edebe5", "#363532"],
    ["div-5", "#8fc4f1", "#286193"],
    ["div-6", "#2e7fc3", "#519fdd"],
    ["div-7", "#0d426c", "#a8d8fb"],
  ] as const
).map(([tone, light, dark]) => ({ tone, light, dark }));

/** The darker and the lighter line of every boundary, in both schemes. */
export const BOUNDARY_COLOURS = { dark: "#0b0c0c", light: "#ffffff" } as const;

/** The steps of the sequential palette for so many classes, spread over it. */
const SEQUENTIAL_STEPS: readonly (readonly Step[])[] = [
  [],
  [4],
  [2, 6],
  [1, 4, 7],
  [1, 3, 5, 7],
  [1, 2, 4, 6, 7],
  [1, 2, 3, 5, 6, 7],
  [1, 2, 3, 4, 5, 6, 7],
];

/** How far from the middle of the diverging palette each class of a side stands. */
const SIDE_STEPS: readonly (readonly (1 | 2 | 3)[])[] = [
  [],
  [2],
  [1, 3],
  [1, 2, 3],
];

/** Most classes a palette has steps for. */
export const MOST_CLASSES = 7;

/** The tones of so many classes, from the lowest values to the highest. */
export function sequentialTones(classes: number): readonly Tone[] {
  return (SEQUENTIAL_STEPS[classes] ?? []).map((step): Tone => `seq-${step}`);
}

/**
 * The tones of classes on either side of a midpoint, lowest values first, with
 * the grey of the midpoint itself between them.
 *
 * @param below how many classes lie below it, 0 to 3
 * @param above how many lie above it, 0 to 3
 */
export function divergingTones(below: number, above: number): readonly Tone[] {
  const low = [...(SIDE_STEPS[below] ?? [])].reverse();
  const high = SIDE_STEPS[above] ?? [];
  return [
    ...low.map((away): Tone => `div-${(4 - away) as Step}`),
    "div-4",
    ...high.map((away): Tone => `div-${(4 + away) as Step}`),
  ];
}
