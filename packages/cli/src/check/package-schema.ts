import { PORTALS } from "@commons-widgets/commons";
import { FIELD_SCHEMA } from "./field-schema.js";

const text = { type: "string", minLength: 1 } as const;
const texts = { type: "array", items: text } as const;

/** Of an address inside the package: it leads nowhere else. */
const path = {
  type: "string",
  pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))(?![a-z]+:)[^\\\\]+$",
} as const;

const labelled = {
  type: "object",
  required: ["value", "label"],
  properties: { value: { type: "string" }, label: text },
} as const;

const limit = { type: ["number", "string"] } as const;
const length = { type: "integer", minimum: 0 } as const;

/** What of a Table Schema's constraints is checked. */
const constraints = {
  type: "object",
  properties: {
    required: { type: "boolean" },
    unique: { type: "boolean" },
    minimum: limit,
    maximum: limit,
    exclusiveMinimum: limit,
    exclusiveMaximum: limit,
    minLength: length,
    maxLength: length,
    pattern: text,
    enum: { type: "array", minItems: 1 },
  },
} as const;

const names = { anyOf: [text, { ...texts, minItems: 1 }] } as const;

const foreignKey = {
  type: "object",
  required: ["fields", "reference"],
  properties: {
    fields: names,
    reference: {
      type: "object",
      required: ["fields"],
      properties: { resource: { type: "string" }, fields: names },
    },
  },
} as const;

const field = {
  type: "object",
  required: ["name"],
  properties: {
    name: text,
    title: text,
    description: { type: "string" },
    type: { enum: ["string", "number", "integer", "boolean", "date", "any"] },
    categories: { type: "array", items: labelled },
    constraints,
    commons: { $ref: FIELD_SCHEMA.$id },
  },
} as const;

/** Where the rows of a resource without a file are. */
const portal = {
  type: "object",
  required: ["type", "href", "dataset"],
  properties: {
    type: { enum: [...PORTALS.keys()].sort() },
    href: { type: "string", pattern: "^https?://" },
    dataset: text,
  },
} as const;

const resource = {
  type: "object",
  required: ["name"],
  properties: {
    name: { type: "string", pattern: "^[a-z0-9][a-z0-9._-]*$" },
    title: text,
    path,
    format: text,
    mediatype: text,
    encoding: text,
    bytes: { type: "integer", minimum: 0 },
    hash: { type: "string", pattern: "^sha256:[0-9a-f]{64}$" },
    commons: {
      type: "object",
      required: ["role"],
      properties: {
        role: { enum: ["data", "areas", "outlines", "tiles"] },
        vintage: text,
        object: text,
        label: text,
        portal,
      },
      if: { properties: { role: { enum: ["outlines", "tiles"] } } },
      then: { required: ["vintage", "label"] },
    },
    schema: {
      type: "object",
      required: ["fields"],
      properties: {
        fields: { type: "array", minItems: 1, items: field },
        primaryKey: names,
        foreignKeys: { type: "array", items: foreignKey },
        missingValues: {
          type: "array",
          items: { anyOf: [{ type: "string" }, labelled] },
        },
      },
    },
  },
  if: {
    properties: { commons: { type: "object", required: ["portal"] } },
    required: ["commons"],
  },
  else: { required: ["path"] },
} as const;

/**
 * JSON Schema of a `datapackage.json` as a commons keeps it
 * (`docs/commons/format.md`): what is used of Data Package v2, and the property
 * `commons`. Other members may stand beside these.
 */
export const PACKAGE_SCHEMA = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://commons-widgets.org/schema/datapackage.schema.json",
  type: "object",
  required: ["name", "title", "version", "resources"],
  properties: {
    name: { type: "string", pattern: "^[a-z0-9][a-z0-9._-]*$" },
    title: text,
    description: { type: "string" },
    version: { type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$" },
    keywords: texts,
    licenses: {
      type: "array",
      items: {
        type: "object",
        anyOf: [{ required: ["name"] }, { required: ["path"] }],
        properties: { name: text, path: text, title: text },
      },
    },
    sources: {
      type: "array",
      items: { type: "object", required: ["title"] },
    },
    contributors: {
      type: "array",
      items: {
        type: "object",
        required: ["title"],
        properties: { title: text, roles: texts },
      },
    },
    commons: {
      type: "object",
      properties: {
        attribution: { type: "string" },
        geography: text,
        vintage: text,
        toVintage: text,
        place: text,
        caveats: texts,
        accessRights: { enum: ["public", "members", "restricted"] },
      },
    },
    resources: { type: "array", minItems: 1, items: resource },
  },
} as const;
