import type { CommonsFile } from "../keeping/commons-file.js";
import {
  holdsAreas,
  isLookup,
  type Descriptor,
} from "../keeping/descriptor.js";

/** A file of a dataset, as the catalogue lists it. */
export interface PublishedFile {
  /** From the folder of the catalogue. */
  readonly path: string;
  /** Name of the resource, or `datapackage`. */
  readonly resource: string;
  readonly mediatype: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
  /** Of outlines and tiles: whose areas they show. */
  readonly vintage?: string;
}

/** A version that another has taken the place of, and its files. */
export interface FormerVersion {
  readonly version: string;
  readonly files: readonly PublishedFile[];
}

/** A dataset and its files, the description first. */
export interface PublishedDataset {
  readonly descriptor: Descriptor;
  readonly files: readonly PublishedFile[];
  /** Words to find it by; the package's `keywords` where absent. */
  readonly themes?: readonly string[];
  readonly formerVersions?: readonly FormerVersion[];
}

/** A commons as its catalogue names it. */
export interface CatalogueHead extends CommonsFile {
  /** Address of the search index, from the catalogue. */
  readonly searchIndex?: string;
}

const CONTEXT = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  spdx: "http://spdx.org/rdf/terms#",
  commons: "https://commons-widgets.org/ns#",
};

/**
 * The DCAT 3 catalogue of a commons, in the form of `docs/commons/format.md`:
 * every dataset with the address, size and fingerprint of each of its files.
 */
export function describeCatalogue(
  commons: CatalogueHead,
  datasets: readonly PublishedDataset[],
): object {
  const { title, description, prefix, publisher, searchIndex } = commons;
  return {
    "@context": CONTEXT,
    "@type": "dcat:Catalog",
    "dct:title": title,
    ...(description ? { "dct:description": description } : {}),
    "commons:prefix": prefix,
    ...(publisher?.name ? { "dct:publisher": describeAgent(publisher) } : {}),
    ...(searchIndex ? { "commons:searchIndex": searchIndex } : {}),
    "dcat:dataset": datasets.map((each) => describeDataset(prefix, each)),
  };
}

function describeDataset(
  prefix: string,
  { descriptor, files, themes, formerVersions = [] }: PublishedDataset,
): object {
  const { name, title, description, version, commons } = descriptor;
  const publisher = findPublisher(descriptor);
  const licence = descriptor.licenses?.[0];
  const words = themes ?? descriptor.keywords ?? [];
  return {
    "@type": "dcat:Dataset",
    "@id": `${prefix}:${name}`,
    "dct:identifier": name,
    "dct:title": title,
    ...(description ? { "dct:description": description } : {}),
    ...(publisher ? { "dct:publisher": describeAgent(publisher) } : {}),
    ...(licence ? { "dct:license": licence.name ?? licence.title } : {}),
    "dct:accessRights": commons?.accessRights ?? "public",
    "dcat:version": version,
    "dct:modified": version,
    "commons:kind": kindOf(descriptor),
    ...(commons?.geography ? { "commons:geography": commons.geography } : {}),
    ...(commons?.vintage ? { "commons:vintage": commons.vintage } : {}),
    ...(commons?.toVintage ? { "commons:toVintage": commons.toVintage } : {}),
    ...(words.length > 0 ? { "dcat:theme": words } : {}),
    "dcat:distribution": files.map(describeDistribution),
    ...(formerVersions.length > 0
      ? { "dcat:hasVersion": formerVersions.map(describeFormer) }
      : {}),
  };
}

function kindOf(descriptor: Descriptor): string {
  if (holdsAreas(descriptor)) return "areas";
  return isLookup(descriptor) ? "lookup" : "statistics";
}

/** Who published a package's figures: the first contributor in that role. */
export function findPublisher(
  descriptor: Descriptor,
): { readonly name: string; readonly homepage?: string } | undefined {
  const publisher = descriptor.contributors?.find(({ roles }) =>
    roles?.includes("publisher"),
  );
  return (
    publisher && {
      name: publisher.title,
      ...(publisher.path ? { homepage: publisher.path } : {}),
    }
  );
}

function describeAgent({
  name,
  homepage,
}: {
  readonly name?: string;
  readonly homepage?: string;
}): object {
  return {
    "foaf:name": name,
    ...(homepage ? { "foaf:homepage": homepage } : {}),
  };
}

function describeFormer({ version, files }: FormerVersion): object {
  return {
    "dcat:version": version,
    "dcat:distribution": files.map(describeDistribution),
  };
}

function describeDistribution(file: PublishedFile): object {
  const { resource, path, mediatype, bytes, sha256, vintage } = file;
  return {
    "@type": "dcat:Distribution",
    "commons:resource": resource,
    ...(vintage ? { "commons:vintage": vintage } : {}),
    "dcat:downloadURL": path,
    "dcat:mediaType": mediatype,
    "dcat:byteSize": bytes,
    "spdx:checksum": {
      "spdx:algorithm": "sha256",
      "spdx:checksumValue": sha256,
    },
  };
}
