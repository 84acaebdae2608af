import { addDataset, type Added } from "../add/add-dataset.js";
import type { FieldDescriptor } from "../keeping/descriptor.js";
import { UNSTATED_UNIT } from "../keeping/unstated-unit.js";
import { readArguments } from "../read-arguments.js";
import { EXIT, UsageError, type Terminal } from "../terminal.js";

const ADD_HELP = `Usage: commons add FILE|URL [OPTIONS]

Makes a data package of a table (CSV and its kin, as people publish it), of a
dataset at a portal, or of boundaries (GeoJSON, TopoJSON), and puts it into the
commons. Says what was concluded, and lists what could not be read.

  --id NAME         the dataset's name (default: that of the file)
  --title TEXT      its title
  --version TEXT    its version, best the date of release (default: today)
  --licence ID      SPDX ID of its licence, such as OGL-UK-3.0
  --geography KIND  what its areas are, such as ward (default: by their codes)
  --vintage YEAR    of when its areas are (default: what fits best)
  --type KIND       the kind of portal: ckan, opendatasoft, socrata, arcgis, ...
  --dataset NAME    its name at the portal, where the address is the portal's
  --replace         put it in the place of a dataset of that name
  --dir DIR         the keeper's folder (default: the current one)
  --json            the report as JSON
  --help            this text

Ends with 0 where it was added, even if cells could not be read or no licence is
known; with 1 where it was not, as when it is there already.`;

/** More cells than these are counted, not listed. */
const LISTED = 20;

/**
 * Adds a dataset to the commons in a folder.
 *
 * @returns 0 when added
 * @throws {UsageError} where the arguments are not accepted
 * @throws {KeepingError | CommonsError} where it was not
 */
export async function add(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const { values, words } = readArguments(
    args,
    {
      id: "string",
      title: "string",
      version: "string",
      licence: "string",
      geography: "string",
      vintage: "string",
      type: "string",
      dataset: "string",
      replace: "boolean",
      dir: "string",
      json: "boolean",
    },
    1,
  );
  if (values.help) {
    terminal.say(ADD_HELP);
    return EXIT.done;
  }
  const [source] = words;
  if (source === undefined)
    throw new UsageError("no file was given. Accepted: one FILE or URL.");
  const { id, title, licence, geography, vintage, type, dataset } = values;
  terminal.progress?.(`reading ${source}`);
  const added = await addDataset({
    source,
    type,
    dataset,
    signal: terminal.signal,
    folder: values.dir ?? ".",
    mayReplace: values.replace,
    named: {
      id: id && readName("--id", id),
      title,
      licence,
      geography,
      vintage,
      version: readName("--version", values.version ?? today()),
    },
  });
  if (values.json) terminal.say(JSON.stringify(added, null, 2));
  else sayAdded(added, terminal);
  return EXIT.done;
}

/** The names of folders, which are part of addresses. */
function readName(option: string, text: string): string {
  const accepted =
    option === "--id" ? /^[a-z0-9][a-z0-9._-]*$/ : /^[A-Za-z0-9][\w.-]*$/;
  if (accepted.test(text)) return text;
  throw new UsageError(
    `${option} was given "${text}". Accepted: ${option === "--id" ? "small " : ""}letters, digits, hyphens and dots.`,
  );
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function sayAdded(added: Added, terminal: Terminal): void {
  const { id, version, rows, file, fields, conclusions, skipped } = added;
  terminal.say(`Added ${id}@${version}: ${rows} rows, described in ${file}`);
  for (const field of fields) terminal.say(`  ${sayField(field)}`);
  for (const conclusion of conclusions) terminal.say(conclusion);
  for (const { line, text } of skipped)
    terminal.say(`Line ${line} is no data and is left out: ${text}`);
  sayUnreadable(added, terminal);
  if (!added.hasLicence)
    terminal.complain(
      `No licence is known, so nobody may use the data: write it into ${file}, or add again with --licence and --replace.`,
    );
  if (fields.some((field) => unitOf(field) === UNSTATED_UNIT))
    terminal.complain(
      `Some units are not known: write them into ${file}, and how values of several areas are put together ("aggregate").`,
    );
}

function sayField(field: FieldDescriptor): string {
  const { name, title = name, type = "string", commons } = field;
  const role = commons?.["role"];
  const unit = unitOf(field);
  const about = [
    typeof role === "string" ? role : `${type}, no role`,
    ...(unit === undefined ? [] : [`in "${unit}"`]),
  ];
  return `${name}: ${about.join(", ")} ("${title}")`;
}

function unitOf({ commons }: FieldDescriptor): string | undefined {
  return (commons?.["unit"] as { readonly label?: string } | undefined)?.label;
}

function sayUnreadable({ unreadable }: Added, terminal: Terminal): void {
  for (const { line, field, text, reason } of unreadable.slice(0, LISTED))
    terminal.complain(
      `Line ${line}, "${field}": "${text}" cannot be read. ${reason}`,
    );
  const rest = unreadable.length - LISTED;
  if (rest > 0) terminal.complain(`${rest} more cells cannot be read.`);
}
