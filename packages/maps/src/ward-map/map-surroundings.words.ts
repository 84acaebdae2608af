import type {
  CompassPoint,
  Direction,
  GeographyWords,
} from "@commons-widgets/geography";

/** What is said where an arrow key leads nowhere. */
export function edgeWords(
  direction: Direction,
  geography: GeographyWords,
  name: string,
): string {
  const where = {
    north: "north of",
    east: "east of",
    south: "south of",
    west: "west of",
  }[direction];
  return `Edge of map: no ${geography.one} ${where} ${name}.`;
}

/** The title of the list of neighbours. */
export function neighboursTitle(name: string): string {
  return `Neighbours of ${name}`;
}

/** "north-east: Speke, 32.1%". */
export function neighbourWords(
  direction: CompassPoint,
  name: string,
  value: string,
): string {
  return `${direction}: ${name}, ${value}`;
}

/** What is said of an area that none touches. */
export function noNeighbours(name: string): string {
  return `${name} has no neighbour on this map.`;
}
