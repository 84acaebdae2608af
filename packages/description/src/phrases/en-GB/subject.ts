/**
 * A measure's title as the subject of a verb: what comes after a comma is
 * closed by one, "Healthy life expectancy, females,", unless it is a list.
 */
export function subjectOf(title: string): string {
  const qualifier = title.split(",").slice(1).at(-1);
  return qualifier === undefined || / and /.test(qualifier)
    ? title
    : `${title},`;
}

/** A measure's title without what comes after a comma, unless it is a list. */
export function withoutQualifier(title: string): string {
  return subjectOf(title) === title ? title : (title.split(",")[0] ?? title);
}

/** "Employment rate in Liverpool and England"; alone where there are no areas. */
export function measureIn(measure: string, areas: string): string {
  if (areas === "") return measure;
  const subject = measure.endsWith(")") ? measure : subjectOf(measure);
  return `${subject} in ${areas}`;
}
