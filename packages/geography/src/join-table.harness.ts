import type { Area, Vintage } from "./area.js";
import { AreaRegister } from "./area-register.js";
import { readBoundaries } from "./boundaries/read-boundaries.js";
import { doAtOnce } from "./boundaries/in-slices.js";
import { joinByCode } from "./join-areas.js";
import { writeMarkdownTable } from "./markdown-table.harness.js";
import { readShared, readSharedRows } from "./shared-data.harness.js";
import { chooseVintage, matchVintage } from "./vintage-match.js";

/** The districts of the Liverpool City Region, in the order of the table. */
const DISTRICTS = [
  ["E08000012", "Liverpool"],
  ["E08000014", "Sefton"],
  ["E08000011", "Knowsley"],
  ["E08000015", "Wirral"],
  ["E08000013", "St Helens"],
  ["E06000006", "Halton"],
] as const;

const VINTAGES: readonly Vintage[] = [
  { id: "2013", label: "wards of 2013" },
  { id: "2019", label: "wards of 2019" },
  { id: "2020", label: "wards of 2020" },
  { id: "2021", label: "wards of 2021" },
  { id: "2022", label: "wards of 2022" },
  { id: "2025", label: "wards of 2025" },
];

/** One published file of figures for wards. */
interface WardFile {
  readonly title: string;
  readonly path: string;
  readonly column: string;
  /** A vintage it does not belong to, to show what that does. */
  readonly wrong: string;
}

const DEPRIVATION = "stats/deprivation/";

/** The files of the table. */
export const WARD_FILES: readonly WardFile[] = [
  {
    title: "Deprivation score by ward of 2024, Great Britain",
    path: `${DEPRIVATION}deprivation_score_by_ward24_gb.csv`,
    column: "Ward_Code",
    wrong: "2022",
  },
  {
    title: "Lookup from LSOA 2021 to wards of 2024",
    path: "boundaries/lookups/geographr/lookup_lsoa21_ward24_ltla24.csv.gz",
    column: "ward24_code",
    wrong: "2022",
  },
  {
    title: "Deprivation of 2019 by ward of 2020",
    path: `${DEPRIVATION}imd2019_by_ward20.csv`,
    column: "WD20CD",
    wrong: "2025",
  },
  {
    title: "Deprivation of 2019 by ward of 2017",
    path: `${DEPRIVATION}imd2019_by_ward17.csv`,
    column: "WD17CD",
    wrong: "2025",
  },
  {
    title: "Community needs of 2019 by ward of 2017",
    path: `${DEPRIVATION}cni2019_england_ward17.csv`,
    column: "ward17_code",
    wrong: "2025",
  },
  {
    title: "Qualifications of 2011 by census merged ward",
    path: "stats/census2011/education_level_by_merged_ward_ALL.csv.gz",
    column: "WD11CD",
    wrong: "2025",
  },
];

/** Wards of the whole country, of every vintage there is a layer of. */
export function nationalWards(): AreaRegister {
  const areas = new Map<string, Area & { vintages: string[] }>();
  for (const { id } of VINTAGES)
    for (const { code, name, parent } of wardsOf(id)) {
      const area = areas.get(code) ?? { code, name, vintages: [] };
      if (!area.vintages.includes(id)) area.vintages.push(id);
      areas.set(code, parent === "" ? area : { ...area, parent });
    }
  return new AreaRegister("ward", VINTAGES, areas.values());
}

/** Those of them that lie in the Liverpool City Region. */
export function regionalWards(national: AreaRegister): AreaRegister {
  const districts = new Set<string>(DISTRICTS.map(([code]) => code));
  const areas = new Map(
    VINTAGES.flatMap(({ id }) => national.inVintage(id))
      .filter(({ parent = "" }) => districts.has(parent))
      .map((area) => [area.code, area]),
  );
  return new AreaRegister("ward", VINTAGES, areas.values());
}

function wardsOf(
  vintage: string,
): readonly { code: string; name: string; parent: string }[] {
  const short = vintage.slice(2);
  if (vintage === "2021") return wardsOf2021();
  return readSharedRows(
    `boundaries/wards/wd${short}/codes_wd${short}.csv`,
  ).flatMap((row) => {
    const code = row["ward_code"] ?? "";
    const parent = row["lad_code_active"] ?? row["lad_code"] ?? "";
    return code === "" ? [] : [{ code, name: row["ward_name"] ?? "", parent }];
  });
}

function wardsOf2021(): ReturnType<typeof wardsOf> {
  const parents = new Map(
    readSharedRows("boundaries/lookups/geographr/lookup_ward21_ltla21.csv").map(
      (row) => [row["ward21_code"], row["ltla21_code"]],
    ),
  );
  const { areas } = doAtOnce(
    readBoundaries(
      readShared("boundaries/wards/wd21/uk_wards21_geographr.geojson.gz"),
    ),
  );
  return areas.map(({ code, name = "" }) => ({
    code,
    name,
    parent: parents.get(code) ?? "",
  }));
}

/** The codes a file has rows for, each once. */
export function codesOf({ path, column }: WardFile): readonly string[] {
  const rows = readSharedRows(path).map((row) => row[column] ?? "");
  return [...new Set(rows)].filter((code) => code !== "" && code !== "NA");
}

/** One row of the table: what our own code finds. */
export interface JoinRow {
  readonly title: string;
  readonly column: string;
  readonly codes: number;
  /** "none" where no code of the file is a ward of the region in any vintage. */
  readonly vintage: string;
  /** Of the region: "159/159". */
  readonly region?: string;
  /** The same for each district. */
  readonly districts?: readonly string[];
  readonly national?: number;
  readonly unmatched?: number;
  readonly wrong: string;
  readonly note: string;
}

/** Joins a file to the vintage that fits it best. */
export function joinFile(
  file: WardFile,
  national: AreaRegister,
  region: AreaRegister,
): JoinRow {
  const codes = codesOf(file);
  const { vintage, matched } = chooseVintage(region, codes).used;
  const { title, column } = file;
  const join = joinByCode(
    codes.map((code) => ({ code })),
    region.inVintage(vintage.id),
  );
  const given = new Set(codes);
  const share = (id: string, district?: string) => {
    const areas = region
      .inVintage(id)
      .filter(({ parent }) => district === undefined || parent === district);
    const found = areas.filter(({ code }) => given.has(code));
    return `${found.length}/${areas.length}`;
  };
  const row = { title, column, codes: codes.length };
  const wrong = `${file.wrong}: ${share(file.wrong)}`;
  if (matched.length === 0)
    return { ...row, vintage: "none", wrong, note: join.notes[0] ?? "" };
  const country = matchVintage(national, codes, vintage.id);
  return {
    ...row,
    vintage: vintage.id,
    region: share(vintage.id),
    districts: DISTRICTS.map(([code]) => share(vintage.id, code)),
    national: country.matched.length,
    unmatched: country.missingHere.length,
    wrong,
    note: join.withoutData.map((code) => `no row for ${code}`).join(", "),
  };
}

/** The table in Markdown, as it stands in `docs/geography/join-table.md`. */
export function writeJoinTable(rows: readonly JoinRow[]): string {
  const names = DISTRICTS.map(([, name]) => name);
  const cells = rows.map((row) => [
    row.title,
    `\`${row.column}\``,
    count(row.codes),
    row.vintage,
    row.region ?? "–",
    ...(row.districts ?? names.map(() => "–")),
    count(row.national),
    count(row.unmatched),
    row.wrong,
    row.note,
  ]);
  const header = [
    "Figures",
    "Code column",
    "Codes",
    "Wards of",
    "Region",
    ...names,
    "Country",
    "Not matched",
    "On a wrong vintage",
    "Note",
  ];
  return writeMarkdownTable(header, cells);
}

function count(number: number | undefined): string {
  return number?.toLocaleString("en-GB") ?? "–";
}
