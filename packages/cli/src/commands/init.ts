import { addRegion } from "../init/add-region.js";
import { startCommons } from "../init/start-commons.js";
import { readArguments } from "../read-arguments.js";
import { EXIT, UsageError, type Terminal } from "../terminal.js";

const INIT_HELP = `Usage: commons init [--dir DIR] [--region CODE] [--from URL]

Starts a commons in a folder: writes commons.json, and asks nothing. Nothing that
stands there is overwritten.

  --dir DIR      the folder; made where it is not there (default: the current one)
  --region CODE  start with the districts and wards of a council, such as
                 E08000012, or of a combined authority, county or region, such as
                 E47000004, and their outlines, from the ONS geography portal
  --from URL     another ArcGIS server that has them
  --help         this text`;

/** The services of the Open Geography portal of the Office for National Statistics. */
const ONS_PORTAL =
  "https://services1.arcgis.com/ESMARspQHYMw9BZ9/arcgis/rest/services";

/**
 * Starts a commons.
 *
 * @returns 0 when started
 * @throws {UsageError} where the arguments are not accepted
 * @throws {KeepingError | CommonsError} where a commons is there already, or the
 *   areas of the region cannot be had; then nothing is written
 */
export async function init(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const { values } = readArguments(
    args,
    { dir: "string", region: "string", from: "string" },
    0,
  );
  if (values.help) {
    terminal.say(INIT_HELP);
    return EXIT.done;
  }
  const { dir: folder = ".", region, from = ONS_PORTAL } = values;
  if (region !== undefined && !/^[EWSN]\d{8}$/.test(region))
    throw new UsageError(
      `--region was given "${region}". Accepted: the GSS code of a council, combined authority, county or region, such as E08000012.`,
    );
  if (!URL.canParse(from))
    throw new UsageError(
      `--from was given "${from}". Accepted: the address of an ArcGIS server's services.`,
    );
  const datasets =
    region === undefined
      ? []
      : await addRegion({
          region,
          from,
          signal: terminal.signal,
          progress: (line) => terminal.progress?.(line),
        });
  const { title, prefix } = await startCommons(folder, datasets);
  terminal.say(`Started the commons "${title}" (${prefix}:…) in ${folder}`);
  for (const { descriptor } of datasets)
    terminal.say(
      `  ${prefix}:${descriptor.name}@${descriptor.version}: ${descriptor.title}`,
    );
  terminal.say(
    "Say in commons.json what it is and who keeps it. Then: commons add FILE",
  );
  return EXIT.done;
}
