import type { Descriptor } from "../keeping/descriptor.js";

const KNOWN = new Map([
  [
    "OGL-UK-3.0",
    {
      title: "Open Government Licence v3.0",
      path: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    },
  ],
  [
    "CC-BY-4.0",
    {
      title: "Creative Commons Attribution 4.0",
      path: "https://creativecommons.org/licenses/by/4.0/",
    },
  ],
  [
    "CC0-1.0",
    {
      title: "Creative Commons Zero 1.0",
      path: "https://creativecommons.org/publicdomain/zero/1.0/",
    },
  ],
]);

/**
 * A licence as a description states it, with title and address where they are
 * known.
 *
 * @param id SPDX ID, such as `OGL-UK-3.0`
 */
export function licenceOf(
  id: string,
): NonNullable<Descriptor["licenses"]>[number] {
  return { name: id, ...KNOWN.get(id) };
}
