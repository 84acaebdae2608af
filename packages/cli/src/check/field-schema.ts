import { FIELD_ROLES } from "@commons-widgets/table";

/**
 * JSON Schema of the `commons` property of a field: word for word that of
 * `docs/commons/field.schema.json`, which a test holds it to.
 */
export const FIELD_SCHEMA = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://commons-widgets.org/schema/field.schema.json",
  title: "The commons property of a Table Schema field",
  type: "object",
  required: ["role"],
  additionalProperties: false,
  properties: {
    role: {
      description: "What the field is for.",
      enum: FIELD_ROLES,
    },
    of: {
      description:
        "The measure a limit, a status or a note belongs to; a note without it belongs to its row.",
      type: "string",
      minLength: 1,
    },
    unit: {
      description: "How a number of this field is said and written.",
      type: "object",
      required: ["label", "symbol", "position"],
      additionalProperties: false,
      properties: {
        label: {
          description: "Words for an axis and a table heading.",
          type: "string",
          minLength: 1,
        },
        symbol: {
          description: "Written against the number; empty for none.",
          type: "string",
        },
        position: {
          description: "The side of the number the symbol stands on.",
          enum: ["before", "after"],
        },
      },
    },
    decimals: {
      description: "Digits shown after the decimal point.",
      type: "integer",
      minimum: 0,
      maximum: 12,
    },
    direction: {
      description: "Which way is good, only where the source itself states it.",
      enum: ["higher-is-better", "lower-is-better"],
    },
    aggregate: {
      description: "How values of several areas are put together.",
      enum: ["sum", "weighted-mean", "none"],
    },
    weightedBy: {
      description: "The field that weights a weighted mean.",
      type: "string",
      minLength: 1,
    },
    years: {
      description:
        "What a period such as 2023/24 is: from April, or from September.",
      enum: ["financial", "academic"],
    },
    scales: {
      description: "Letters after a number and what they multiply it by.",
      type: "object",
      additionalProperties: { type: "number" },
    },
    vintage: {
      description: "The vintage whose areas a member field marks.",
      type: "string",
      minLength: 1,
    },
  },
  allOf: [
    {
      if: { properties: { role: { const: "measure" } } },
      then: { required: ["unit", "decimals", "aggregate"] },
    },
    {
      if: {
        properties: { role: { enum: ["lower", "upper", "status"] } },
      },
      then: { required: ["of"] },
    },
    {
      if: { properties: { role: { const: "member" } } },
      then: { required: ["vintage"] },
    },
    {
      if: {
        required: ["aggregate"],
        properties: { aggregate: { const: "weighted-mean" } },
      },
      then: { required: ["weightedBy"] },
    },
  ],
} as const;
