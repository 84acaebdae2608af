/** The keys a figure answers to: for each, what it does, in words. */
export type FigureKeys = readonly (readonly [keys: string, does: string])[];
