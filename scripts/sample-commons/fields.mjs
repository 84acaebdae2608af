/**
 * @typedef {object} Unit
 * @property {string} label words for an axis and a table heading
 * @property {string} symbol written against the number; empty for none
 * @property {"before" | "after"} position
 *
 * @typedef {object} Field a Table Schema field
 * @property {string} name
 * @property {string} title
 * @property {string} description
 * @property {"string" | "number" | "integer" | "boolean"} type
 * @property {{ value: string, label: string }[]} [categories]
 * @property {Record<string, unknown>} commons what `docs/commons/format.md` lists
 *
 * @typedef {object} MeasureOptions
 * @property {string} title
 * @property {string} description
 * @property {Unit} unit
 * @property {number} decimals
 * @property {"sum" | "weighted-mean" | "none"} [aggregate] `none` unless given
 * @property {string} [weightedBy]
 * @property {"higher-is-better" | "lower-is-better"} [direction]
 */

/** @param {string} label */
export const percent = (label) => unit(label, "%");

/**
 * @param {string} label
 * @param {string} [symbol]
 * @param {"before" | "after"} [position]
 * @returns {Unit}
 */
export function unit(label, symbol = "", position = "after") {
  return { label, symbol, position };
}

/** @param {string} kind what the rows are: "ward", "area" */
export function areaFields(kind) {
  return [
    field("area", "Area code", `GSS code of the ${kind}.`, { role: "area" }),
    field("area-name", "Area", `Name of the ${kind}.`, { role: "area-name" }),
  ];
}

/** The district a ward is in, by its GSS code and by name. */
export function districtFields() {
  return [
    field(
      "district",
      "District code",
      "GSS code of the district the ward is in.",
      { role: "parent" },
    ),
    field("district-name", "District", "Name of the district.", {
      role: "parent-name",
    }),
  ];
}

/**
 * Where a lookup leads from or to.
 *
 * @param {"from-area" | "to-area"} role
 * @param {string} vintage
 */
export function lookupField(role, vintage) {
  return field(
    `ward-${vintage}`,
    `Ward of ${vintage}`,
    `GSS code of the ward of ${vintage}.`,
    { role },
  );
}

/** How much ground the two wards of a row share. */
export function sharedGroundField() {
  return number(
    "shared-ground",
    "Shared ground",
    "Square metres that lie in both wards, measured on their generalised outlines.",
    { role: "weight", unit: unit("square metres"), decimals: 0 },
  );
}

/** The next wider area that an area is in, by its GSS code and by name. */
export function widerAreaFields() {
  return [
    field("parent", "Wider area code", "GSS code of the next wider area.", {
      role: "parent",
    }),
    field("parent-name", "Wider area", "Name of the next wider area.", {
      role: "parent-name",
    }),
  ];
}

/** @param {string} description */
export function periodField(description) {
  return field("period", "Period", description, { role: "period" });
}

/**
 * @param {string} vintage
 * @param {string} description
 */
export function memberField(vintage, description) {
  return {
    ...field(`in-${vintage}`, `In ${vintage}`, description, {
      role: "member",
      vintage,
    }),
    type: /** @type {const} */ ("boolean"),
  };
}

/** Where a label or a dot may stand: British National Grid metres. */
export function pointFields() {
  const metres = { unit: unit("metres"), decimals: 0 };
  return [
    number("easting", "Easting", "Metres east, British National Grid.", {
      role: "point-x",
      ...metres,
    }),
    number("northing", "Northing", "Metres north, British National Grid.", {
      role: "point-y",
      ...metres,
    }),
  ];
}

/**
 * @param {string} name
 * @param {string} title
 * @param {string} description
 */
export function noteField(name, title, description) {
  return field(name, title, description, { role: "note" });
}

/**
 * @param {string} name
 * @param {MeasureOptions} options
 * @returns {Field}
 */
export function measureField(name, { title, description, ...options }) {
  const { aggregate = "none", ...rest } = options;
  return number(name, title, description, {
    role: "measure",
    ...rest,
    aggregate,
  });
}

/**
 * A number of things, which may be added up over areas.
 *
 * @param {string} name
 * @param {string} title
 * @param {string} description
 * @param {string} label of the unit
 */
export function countField(name, title, description, label) {
  return measureField(name, {
    title,
    description,
    unit: unit(label),
    decimals: 0,
    aggregate: "sum",
  });
}

/**
 * The limits between which the source is 95% sure the true value lies.
 *
 * @param {Field} measure
 */
export function limitFields(measure) {
  return ["lower", "upper"].map((side) =>
    number(
      `${measure.name}-${side}`,
      `${measure.title}, ${side} limit`,
      `The ${side} 95% confidence limit.`,
      {
        role: side,
        of: measure.name,
        unit: measure.commons["unit"],
        decimals: measure.commons["decimals"],
      },
    ),
  );
}

/**
 * The publisher's mark on a value, in the codes of Explore local statistics.
 *
 * @param {Field} measure
 * @returns {Field}
 */
export function statusField(measure) {
  return {
    ...field(
      `${measure.name}-status`,
      `${measure.title}, status`,
      "The publisher's mark on the value; blank for an ordinary value.",
      { role: "status", of: measure.name },
    ),
    categories: [
      { value: "x", label: "missing" },
      { value: "c", label: "suppressed" },
      { value: "z", label: "not-applicable" },
      { value: "u", label: "low-reliability" },
    ],
  };
}

/**
 * @param {string} name
 * @param {string} title
 * @param {string} description
 * @param {Record<string, unknown>} commons
 * @returns {Field}
 */
function field(name, title, description, commons) {
  return { name, title, description, type: "string", commons };
}

/**
 * @param {string} name
 * @param {string} title
 * @param {string} description
 * @param {Record<string, unknown>} commons
 * @returns {Field}
 */
function number(name, title, description, commons) {
  return { ...field(name, title, description, commons), type: "number" };
}
