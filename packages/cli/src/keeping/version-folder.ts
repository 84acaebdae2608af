/**
 * Whether a path leads into the folder of a version of a dataset, such as
 * `datasets/wards/2026-06-01/areas.csv`: what is there never changes.
 */
export function isInVersion(path: string): boolean {
  return /(?:^|\/)datasets\/[^/]+\/[^/]+\/./.test(path);
}
