/** Labels of the lines that stand above a downloaded table. */
export const CSV_LABELS = {
  title: "Title",
  table: "Table",
  dataset: "Dataset",
  version: "Version",
  publisher: "Publisher",
  source: "Source",
  licence: "Licence",
  attribution: "Attribution",
  retrieved: "Retrieved",
  address: "Address",
  caveat: "Note",
  key: "Code",
} as const;
