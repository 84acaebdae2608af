import { CommonsError, ERROR_CODES } from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import { describeFailure } from "./failure-words.js";

describe("what a reader is told about a failure", () => {
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
});
