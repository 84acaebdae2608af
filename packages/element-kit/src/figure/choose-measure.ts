import type { DatasetDescription } from "@commons-widgets/commons";
import { MeasureNotFoundError, type Field } from "@commons-widgets/table";

/**
 * The measure an author named, or the only one there is.
 *
 * @throws {MeasureNotFoundError} naming the accepted ones, where the name is
 *   not one of them or several could be meant
 */
export function chooseMeasure(
  description: DatasetDescription,
  name: string | undefined,
): Field {
  const { measures } = description;
  const only = measures.length === 1 ? measures[0] : undefined;
  const field = name ? measures.find((measure) => measure.name === name) : only;
  if (field) return field;
  throw new MeasureNotFoundError(
    description.id,
    name,
    measures.map((measure) => measure.name),
  );
}
