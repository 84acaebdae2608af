/**
 * The floors of the house: a package may be imported only from a higher floor,
 * types included. Packages of one floor are siblings and never meet.
 *
 * @type {Record<string, number>}
 */
const floors = {
  table: 0,
  commons: 1,
  geography: 1,
  description: 2,
  "element-kit": 3,
  charts: 4,
  maps: 4,
  stories: 5,
  embed: 6,
  cli: 7,
};

const names = Object.keys(floors);
const floorRules = names.map((name) => {
  const outOfReach = names.filter(
    (other) => other !== name && floors[other] >= floors[name],
  );
  return forbid(
    `floor-of-${name}`,
    `${name} stands on floor ${floors[name]} and imports only from below it.`,
    { path: `^packages/${name}/src/` },
    { path: `^packages/(${outOfReach.join("|")})/` },
  );
});

/** Where a heavy or platform-bound dependency may appear. */
const placeRules = [
  only("vega", /vega[^/]*/, [
    "packages/charts/src/vega/",
    "packages/charts/scripts/",
  ]),
  only("maplibre", /(maplibre-gl|pmtiles)/, [
    "packages/maps/src/maplibre/",
    "packages/geography/src/boundaries/",
  ]),
  only("turf", /@turf/, ["packages/geography/src/turf\\.ts$"]),
  only("lit", /(lit|lit-[^/]+|@lit|@lit-labs)/, [
    "packages/(element-kit|charts|maps|stories|embed)/",
  ]),
  forbid(
    "node-only-in-cli",
    "Every other package must also load in a browser.",
    {
      path: "^packages/[^/]+/src/",
      pathNot: "^packages/cli/|\\.(test|harness)\\.ts$",
    },
    { dependencyTypes: ["core"] },
  ),
];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...floorRules,
    ...placeRules,
    forbid(
      "only-through-the-index",
      "A package is imported through its public index or a define module.",
      { path: "^packages/([^/]+)/" },
      {
        path: "^packages/[^/]+/",
        pathNot: [
          "^packages/$1/",
          "^packages/[^/]+/(src|dist)/index\\.[^/]+$",
          "^packages/[^/]+/(src|dist)/define/",
        ],
      },
    ),
    forbid(
      "no-cycles",
      "Modules that import each other cannot be moved.",
      {},
      {
        circular: true,
      },
    ),
    forbid(
      "resolvable",
      "An import must lead somewhere.",
      {},
      {
        couldNotResolve: true,
      },
    ),
    forbid(
      "declared",
      "What a package imports stands in its own package.json.",
      {
        path: "^packages/[^/]+/src/",
        pathNot: "\\.(test|stories|harness)\\.ts$",
      },
      {
        dependencyTypes: ["npm-no-pkg", "npm-unknown", "npm-dev"],
        // A type used inside a package is gone once it is built.
        dependencyTypesNot: ["type-only"],
      },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.tests.json" },
    combinedDependencies: false,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "/dist/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@commons-widgets/source", "types", "import", "default"],
    },
  },
};

/**
 * @param {string} name
 * @param {string} comment
 * @param {object} from
 * @param {object} to
 */
function forbid(name, comment, from, to) {
  return { name, comment, severity: "error", from, to };
}

/**
 * @param {string} name
 * @param {RegExp} module npm names, whole
 * @param {string[]} places
 */
function only(name, module, places) {
  return forbid(
    `${name}-has-its-place`,
    `Only ${places.join(" and ")} may import it.`,
    { path: "^packages/", pathNot: places.map((place) => `^${place}`) },
    { path: `(^|/)node_modules/${module.source}(/|$)|^${module.source}(/|$)` },
  );
}
