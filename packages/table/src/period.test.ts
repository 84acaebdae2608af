import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePeriods, parsePeriod, type Period } from "./period.js";

function read(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new Error(`"${text}" is not a period`);
  return period;
}

const date = (time: number) => new Date(time).toISOString().slice(0, 10);

describe("reading a period", () => {
  it.each([
    ["2021", "2021"],
    ["2021-04", "April 2021"],
    ["2021-04-05", "5 April 2021"],
    ["2018-01-01/P1Y", "2018"],
    ["2018-01-01/P3Y", "2018 to 2020"],
    ["2018-04-01/P1Y", "April 2018 to March 2019"],
    ["2018-04-01/P1M", "April 2018"],
    ["2018-04-01/P3M", "April 2018 to June 2018"],
    ["2015-11-16/P1Y", "16 November 2015 to 15 November 2016"],
    ["2021-04-05/P7D", "5 April 2021 to 11 April 2021"],
  ])("says %s as %s", (text, label) => {
    expect(read(text).label).toBe(label);
  });

  it("keeps what the publisher wrote as its ID", () => {
    expect(read(" 2018-04-01/P1Y ").id).toBe("2018-04-01/P1Y");
  });

  it("ends just before the next period begins", () => {
    expect(date(read("2018-04-01/P1Y").end)).toBe("2019-04-01");
    expect(read("2020").end).toBe(read("2021").start);
  });

  it("knows the leap day, and that other years have none", () => {
    expect(read("2024-02-29").label).toBe("29 February 2024");
    expect(date(read("2024-02-29").end)).toBe("2024-03-01");
    expect(date(read("2024-02").end)).toBe("2024-03-01");
    expect(parsePeriod("2023-02-29")).toBeUndefined();
    expect(parsePeriod("1900-02-29")).toBeUndefined();
  });

  it("counts from a day the last month has not to that month's last day", () => {
    expect(read("2020-02-29/P1Y").label).toBe(
      "29 February 2020 to 27 February 2021",
    );
    expect(read("2021-01-31/P1M").label).toBe(
      "31 January 2021 to 27 February 2021",
    );
    expect(date(read("2023-12-31/P2M").end)).toBe("2024-02-29");
  });

  it.each([
    "",
    "last year",
    "2021-13",
    "2021-00-01",
    "2021-04-31",
    "2021/22",
    "2021-04-01/",
    "2021-04-01/P0Y",
    "2021-04-01/P",
    "2021-04-01/P1Y/P1Y",
    "0050",
    "2021-01-01/P99999999999Y",
    "2021-01-01/P99999999999999999999M",
    "9999-01-01/P2Y",
  ])("does not guess at %j", (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  it("reads the last year there is", () => {
    expect(read("9999").label).toBe("9999");
  });
});

describe("the order of periods", () => {
  const day = fc
    .date({
      min: new Date("0100-01-01"),
      max: new Date("9000-12-31"),
      noInvalidDate: true,
    })
    .map((moment) => moment.toISOString().slice(0, 10));
  const length = fc.constantFrom("P1Y", "P3Y", "P1M", "P6M", "P1D", "P10D");
  const period = fc
    .tuple(day, length)
    .map(([start, duration]) => read(`${start}/${duration}`));

  it("begins before it ends, whatever the start and the length", () => {
    fc.assert(fc.property(period, ({ start, end }) => start < end));
  });

  it("is that of their starts as ISO writes them", () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const order = comparePeriods(read(a), read(b));
        expect(Math.sign(order)).toBe(Math.sign(a < b ? -1 : a > b ? 1 : 0));
      }),
    );
  });

  it("puts the shorter of two that begin together first", () => {
    expect(comparePeriods(read("2020-01"), read("2020"))).toBeLessThan(0);
  });

  it("never says both that one is before and after another", () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        const [there, back] = [comparePeriods(a, b), comparePeriods(b, a)];
        expect(Math.sign(there) + Math.sign(back)).toBe(0);
      }),
    );
  });
});
