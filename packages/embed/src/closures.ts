/**
 * For each tag, its module first and then the files that will ask for, so that
 * all can be asked for at once. The build writes them here, in place of the marker; unbuilt,
 * there are none.
 */
export const CLOSURES = JSON.parse('{"marker":["closures"]}') as Readonly<
  Record<string, readonly string[]>
>;
