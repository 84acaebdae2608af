import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { listDatasets, readPackage, readRows } from "./committed-sample.mjs";

interface Field {
  name: string;
  title: string;
  description: string;
  commons: Record<string, unknown>;
}

const schema = JSON.parse(
  readFileSync(
    new URL("../../docs/commons/field.schema.json", import.meta.url),
    "utf8",
  ),
);
const page = readFileSync(
  new URL("../../docs/commons/format.md", import.meta.url),
  "utf8",
);

function fieldsOf(id: string): Field[] {
  return readPackage(id).resources.find(
    (resource: { format: string }) => resource.format === "csv",
  ).schema.fields;
}

const fields = listDatasets().flatMap((id) =>
  fieldsOf(id).map((field) => ({ id, field })),
);
const withRole = (...roles: string[]) =>
  fields.filter(({ field }) => roles.includes(String(field.commons["role"])));

describe("the fields of the sample commons", () => {
  it("use no key that the schema does not have", () => {
    for (const { id, field } of fields)
      for (const key of Object.keys(field.commons))
        expect(schema.properties, `${id} ${field.name}`).toHaveProperty([key]);
  });

  it.each(["role", "direction", "aggregate"])(
    "give only the values of %s that the schema lists",
    (key) => {
      const given = fields.flatMap(({ field }) => field.commons[key] ?? []);
      expect(schema.properties[key].enum).toEqual(
        expect.arrayContaining(given),
      );
    },
  );

  it("have a unit with words, a symbol and its side wherever there is one", () => {
    for (const { field } of fields)
      if (field.commons["unit"])
        expect(field.commons["unit"]).toEqual({
          label: expect.stringMatching(/./),
          symbol: expect.any(String),
          position: expect.stringMatching(/^(before|after)$/),
        });
  });

  it("say of every measure its unit, its digits and how areas are put together", () => {
    expect(withRole("measure")).not.toHaveLength(0);
    for (const { id, field } of withRole("measure"))
      expect(field.commons, `${id} ${field.name}`).toMatchObject({
        unit: expect.anything(),
        decimals: expect.any(Number),
        aggregate: expect.any(String),
      });
  });

  it("weight every mean by a field of the same table", () => {
    for (const { id, field } of withRole("measure"))
      if (field.commons["aggregate"] === "weighted-mean")
        expect(fieldsOf(id).map(({ name }) => name)).toContain(
          field.commons["weightedBy"],
        );
  });

  it("tie every limit and status to a measure of the same table", () => {
    for (const { id, field } of withRole("lower", "upper", "status"))
      expect(fieldsOf(id).map(({ name }) => name)).toContain(
        field.commons["of"],
      );
  });

  it("have a title and a description for a reader", () => {
    for (const { id, field } of fields) {
      expect(field.title, `${id} ${field.name}`).toMatch(/^[A-Z]/);
      expect(field.description, `${id} ${field.name}`).toMatch(/\.$/);
    }
  });

  it("are the columns of the table, in order", () => {
    for (const id of listDatasets())
      expect(Object.keys(readRows(id)[0] ?? {})).toEqual(
        fieldsOf(id).map(({ name }) => name),
      );
  });

  it("hold numbers, or a mark that says why not, wherever a number is promised", () => {
    for (const { id, field } of withRole("measure", "lower", "upper"))
      for (const row of readRows(id))
        expect(row[field.name], `${id} ${field.name}`).toMatch(
          /^(-?\d+(\.\d+)?|\[z\]|)$/,
        );
  });
});

describe("the page about the format", () => {
  it("explains every key of the schema and every role", () => {
    const words = [
      ...Object.keys(schema.properties),
      ...schema.properties.role.enum,
    ];
    for (const word of words) expect(page).toContain(`\`${word}\``);
  });
});
