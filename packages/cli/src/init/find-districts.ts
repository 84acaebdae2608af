import type {
  AreasDataset,
  CommonsClient,
  CommonsRef,
} from "@commons-widgets/commons";
import { geographyOf } from "@commons-widgets/geography";
import type { Table } from "@commons-widgets/table";

/** What the lookups of the portal call each kind of wider area. */
const LETTERS: Readonly<Record<string, string>> = {
  "combined-authority": "CAUTH",
  county: "CTY",
  region: "RGN",
  country: "CTRY",
};

/**
 * The codes of the districts in a region: the district itself; those whose wider
 * area it is; else those that one of the portal's lookups, such as
 * `LAD24_CAUTH24_EN_LU`, puts into it, the latest that does.
 */
export async function findDistricts(
  client: CommonsClient,
  portal: CommonsRef,
  region: string,
  { table }: AreasDataset,
  signal: AbortSignal,
): Promise<ReadonlySet<string>> {
  const codes = table.texts("area");
  if (codes.includes(region)) return new Set([region]);
  const parents = table.has("parent") ? table.texts("parent") : [];
  const own = codes.filter((_, row) => parents[row] === region);
  if (own.length > 0) return new Set(own);
  const letters = LETTERS[geographyOf(region) ?? ""];
  if (letters === undefined) return new Set();
  for (const id of await findLookups(client, portal, letters, signal)) {
    const lookup = await client.read({ ...portal, id }, {}, signal);
    const members = districtsIn(lookup, region);
    if (members.size > 0) return members;
  }
  return new Set();
}

async function findLookups(
  client: CommonsClient,
  portal: CommonsRef,
  letters: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const found = await client.search(portal, letters, signal);
  const name = new RegExp(`\\bLAD(\\d\\d) (?:.* )?${letters}\\d\\d\\b`, "i");
  return found
    .flatMap(({ id, title }) => {
      const [, year] = name.exec(title) ?? [];
      return year ? [{ id, year }] : [];
    })
    .sort((a, b) => b.year.localeCompare(a.year))
    .map(({ id }) => id);
}

/** The districts that stand in a row with the region. */
function districtsIn(lookup: Table, region: string): ReadonlySet<string> {
  const columns = lookup.fields
    .filter(({ type }) => type === "string")
    .map(({ name }) => lookup.texts(name));
  const districts = new Set<string>();
  for (let row = 0; row < lookup.rowCount; row++) {
    const cells = columns.map((column) => column[row] ?? "");
    if (!cells.includes(region)) continue;
    for (const cell of cells)
      if (geographyOf(cell) === "district") districts.add(cell);
  }
  return districts;
}
