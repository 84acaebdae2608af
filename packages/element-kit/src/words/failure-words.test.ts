import { ForbiddenError } from "@commons-widgets/commons";
import {
  CommonsError,
  ERROR_CODES,
  type ErrorCode,
} from "@commons-widgets/table";
import { beforeAll, describe, expect, it } from "vitest";
import { describeFailure, fetchMeanings } from "./failure-words.js";

describe("what a reader is told while the words for a failure are fetched", () => {
  it("is that nothing could be drawn, and what they can do", () => {
    const told = (retryable: boolean) =>
      describeFailure(
        new CommonsError("commons/timed-out", "Why.", { retryable }),
      );
    expect(told(true)).toEqual({
      title: "This figure could not be drawn",
      sentence: "You can try again.",
    });
    expect(told(false).sentence).toBe("Please tell the owner of this page.");
  });
});

describe("what a reader is told about a failure", () => {
  beforeAll(fetchMeanings);

  it.each(ERROR_CODES)(
    "is plain for %s, without the author's words",
    (code) => {
      const { title, sentence } = describeFailure(
        new CommonsError(code, "https://example.org/x.csv answered HTTP 500"),
      );
      const words = `${title}. ${sentence}`;
      expect(title).toMatch(/^[A-Z][^.]+$/);
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(words).not.toMatch(/https?:|HTTP|JSON|CORS|hash|commons\//);
    },
  );

  it("ends with what they can do: try again where that may help, else tell the owner", () => {
    const adviceOn = (code: ErrorCode, retryable: boolean) =>
      describeFailure(new CommonsError(code, "Why.", { retryable }))
        .sentence.split(". ")
        .at(-1);
    expect(adviceOn("commons/http-status", true)).toBe("You can try again.");
    expect(adviceOn("commons/http-status", false)).toBe(
      "Please tell the owner of this page.",
    );
    expect(adviceOn("commons/forbidden", false)).toBe(
      "Ask the owner of this page for access.",
    );
  });

  it("is what they may not see, who may, and whom to ask, where that is known", () => {
    const refused = (contact?: string) =>
      describeFailure(
        new ForbiddenError("https://example.org/x.csv", 403, {
          title: "Children in care",
          accessRights: "members",
          ...(contact ? { contact } : {}),
        }),
      ).sentence;
    expect(refused("the data team")).toBe(
      "“Children in care” is open only to members. Ask the data team for access.",
    );
    expect(refused()).toContain("Ask the owner of this page for access.");
  });
});
