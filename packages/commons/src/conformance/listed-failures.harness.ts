/** Why a test of a suite fails and stays so; those of one reason together. */
type Listed = readonly (readonly [reason: string, ids: readonly string[]])[];

const LINKED =
  "Metadata that a `Link` header or a site-wide pattern names are not looked for: a page of another origin may not read the one, and seldom finds the other.";
const KEYS =
  "A repeated primary key is a caveat of the table, and the rows of a foreign key are not followed: a figure of the rows that are there is still right.";
const TEMPLATES =
  "An address template that is no text is left out, not read as the table's own address; addresses are not used in figures.";
const NAMED =
  "Names of columns are taken from the file's header where the metadata list no columns, or a title that does not fit; the standard numbers them.";
const UNDESCRIBED =
  "Columns of the file that the metadata do not describe are left out.";
const OWN_ADDRESS =
  "An `@id` that is no text is left out; the standard puts the document's own address there.";
const REPEATED_NAMES =
  "Two columns of one name are told apart and a warning is given, for the ONS publishes such; the standard refuses them.";
const UNNAMED_KEY =
  "A key's column that has a title is found by it, though the standard asks for a name.";
const LANGUAGES = "The languages of titles are not compared.";

const BROKEN = "Broken on purpose, and said so.";
const PACKED = "A zip file is not read: it is not unpacked in a page.";
const ELSEWHERE = "Its file is not in the collection.";
const OTHER_FORMAT =
  "It names a spreadsheet, a database or another form that is not read in a page.";

/** The failures of each suite, each with its reason. */
export const LISTED_FAILURES: Readonly<Record<string, Listed>> = {
  "csv-spectrum": [
    [
      "The JSON of the collection is of another row than its CSV.",
      ["location_coordinates"],
    ],
  ],
  "csvw-json": [
    [
      LINKED,
      [
        "test014",
        "test016",
        "test120",
        "test122",
        "test123",
        "test259",
        "test260",
      ],
    ],
    [KEYS, ["test252", "test253"]],
    [TEMPLATES, ["test047", "test048", "test049"]],
    [NAMED, ["test100", "test149"]],
    [UNDESCRIBED, ["test107", "test278"]],
    [OWN_ADDRESS, ["test102"]],
    [REPEATED_NAMES, ["test128"]],
    [UNNAMED_KEY, ["test104", "test105"]],
    [LANGUAGES, ["test148"]],
  ],
  "csvw-validation": [
    [LINKED, ["test120", "test122", "test123"]],
    [
      KEYS,
      [
        "test034",
        "test035",
        "test232",
        "test234",
        "test252",
        "test253",
        "test257",
        "test258",
      ],
    ],
    [UNNAMED_KEY, ["test104", "test105"]],
    [LANGUAGES, ["test148"]],
  ],
  frictionless: [
    [
      BROKEN,
      [
        "issue-1004.package.json#issue-1004-data1",
        "issue-1004.package.json#issue-1004-data2",
        "multiple-folders.package.json#r-countries",
        "package-1067.json#capital-invalid",
        "package-storage.json#comment",
        "package-with-fields-993.json",
      ],
    ],
    [
      "It holds INF, NaN and marks of other kinds on purpose: a figure has finite numbers only, and the cells are listed.",
      ["number/datapackage.json#number-test"],
    ],
    [
      PACKED,
      [
        "compression/datapackage.json#explicit-zip",
        "compression/datapackage.json#implicit-zip",
        "multipart-zipped.package.json#measurements",
        "zipped-resources/datapackage.json#capital-invalid.csv",
        "zipped-resources/datapackage.json#finanzquellen.csv",
      ],
    ],
    [
      ELSEWHERE,
      [
        "compression/datapackage.json#explicit-gz",
        "issue-494.package.json#birmingham-schools",
      ],
    ],
    [
      OTHER_FORMAT,
      [
        "datapackage.json#first-resource",
        "multiple-errors.package.json#first-resource",
        "ods.datapackage.json#table3",
        "package-with-pipeline-multiple-tables-to-write.json#commune",
        "package-with-pipeline-multiple-tables-to-write.json#diffusion-zonages-zrr-cog2021",
        "package-with-pipeline-multiple-tables-to-write.json#diffusion-zonages-zrr-cog2021-1",
        "package-with-pipeline.json#commune",
        "package-with-pipeline.json#diffusion-zonages-zrr-cog2021",
      ],
    ],
  ],
};
