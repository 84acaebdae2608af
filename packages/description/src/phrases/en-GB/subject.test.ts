import { describe, expect, it } from "vitest";
import { subjectWithVerb } from "./subject-verb.js";
import { subjectOf, withoutQualifier } from "./subject.js";

describe("a measure's title as a subject", () => {
  it.each([
    ["Income deprivation rate", "Income deprivation rate is"],
    [
      "Barriers to housing and services score",
      "Barriers to housing and services score is",
    ],
    ["Children in relative poverty", "Children in relative poverty are"],
    ["People deprived of income", "People deprived of income are"],
    ["Votes counted", "Votes counted are"],
    [
      "Greenhouse gas emissions per person",
      "Greenhouse gas emissions per person are",
    ],
    [
      "Leading candidate's share of votes",
      "Leading candidate's share of votes is",
    ],
    ["Number of unemployed people", "Number of unemployed people is"],
    ["Unemployment analysis", "Unemployment analysis is"],
    [
      "Healthy life expectancy, females",
      "Healthy life expectancy, females, is",
    ],
    [
      "Education, skills and training deprivation score",
      "Education, skills and training deprivation score is",
    ],
  ])("%s", (title, subject) => {
    expect(subjectWithVerb(title)).toBe(subject);
  });

  it.each([
    "Looked-after pupils persistently absent",
    "Long-term unemployed people",
    "Crime: small areas in the most deprived tenth",
  ])(
    "leaves the verb away where the title does not tell which: %s",
    (title) => {
      expect(subjectWithVerb(title)).toBe(`${title}:`);
    },
  );

  it("closes what comes after a comma, but not a list", () => {
    expect(subjectOf("Poverty, after housing costs")).toBe(
      "Poverty, after housing costs,",
    );
    expect(subjectOf("Education, skills and training")).toBe(
      "Education, skills and training",
    );
    expect(withoutQualifier("Poverty, after housing costs")).toBe("Poverty");
  });
});
