import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import type { Descriptor } from "../keeping/descriptor.js";
import { FIELD_SCHEMA } from "./field-schema.js";
import { PACKAGE_SCHEMA } from "./package-schema.js";

const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false });
ajv.addSchema(FIELD_SCHEMA);
const validate = ajv.compile<Descriptor>(PACKAGE_SCHEMA);

/**
 * What is wrong with a package's description, a sentence each with the place,
 * what was given and what is accepted; none where it is as
 * `docs/commons/format.md` says.
 */
export function explainPackage(descriptor: unknown): readonly string[] {
  if (validate(descriptor)) return [];
  const sentences = (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== "if" && keyword !== "anyOf")
    .map(sayError);
  return [...new Set(sentences)];
}

/** Whether a description is as the format says. */
export function isPackage(descriptor: unknown): descriptor is Descriptor {
  return validate(descriptor);
}

function sayError(error: ErrorObject): string {
  const { instancePath, keyword, data } = error;
  const params = error.params as Readonly<Record<string, unknown>>;
  const at = instancePath === "" ? "The description" : `"${instancePath}"`;
  if (keyword === "required")
    return `${at} needs "${String(params["missingProperty"])}".`;
  if (keyword === "additionalProperties")
    return `${at} has "${String(params["additionalProperty"])}", which means nothing there.`;
  if (keyword === "enum")
    return `${at} was given ${show(data)}. Accepted: ${listOf(params["allowedValues"])}.`;
  return `${at} was given ${show(data)}: it ${error.message ?? "is not accepted"}.`;
}

function show(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function listOf(values: unknown): string {
  return Array.isArray(values) ? values.map(String).join(", ") : "";
}
