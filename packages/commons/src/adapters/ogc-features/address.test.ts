import { describe, expect, it } from "vitest";
import { parseOgcAddress } from "./address.js";

const API = "https://gis.example/features";

describe("an address copied from an OGC API", () => {
  it.each([
    [API, undefined],
    [`${API}/`, undefined],
    [`${API}/collections`, undefined],
    [`${API}/collections/wards`, "wards"],
    [`${API}/collections/ne%3Awards/items?f=html`, "ne:wards"],
    [`${API}/collections/wards/items/17`, "wards"],
  ])(
    "%s leads to its landing page, and to the collection %s",
    (address, id) => {
      const read = parseOgcAddress(address);
      expect(read.base).toBe(API);
      expect(read.collection).toBe(id);
      expect(read.standing).toEqual({});
    },
  );

  it("keeps what it asks of the items, and not how they are sent or to whom", () => {
    const { standing, everywhere } = parseOgcAddress(
      `${API}/collections/wards/items?bbox=-3,53,-2,54&district=E08000012&f=html&limit=5&offset=10&token=secret`,
    );
    expect(standing).toEqual({ bbox: "-3,53,-2,54", district: "E08000012" });
    expect(everywhere).toEqual({});
  });

  it("keeps what a server needs in every address of its API", () => {
    expect(parseOgcAddress(`${API}?MAP=/data/a.qgs&f=html`)).toEqual({
      base: API,
      everywhere: { MAP: "/data/a.qgs" },
      standing: {},
    });
  });
});
