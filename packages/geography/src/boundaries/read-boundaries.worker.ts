import { CommonsError } from "@commons-widgets/table";
import type { ReaderAnswer, ReaderRequest } from "./ask-reader.js";
import { doAtOnce } from "./in-slices.js";
import { packOutlines } from "./packed-outlines.js";
import { readBytes } from "./read-bytes.js";

addEventListener("message", ({ data }: MessageEvent<ReaderRequest>) => {
  const answer = answerTo(data);
  const { packed } = answer;
  const transfer = packed
    ? [packed.lengths.buffer, packed.points.buffer, packed.rings.buffer]
    : [];
  postMessage(answer, { transfer });
});

function answerTo({ bytes, object }: ReaderRequest): ReaderAnswer {
  try {
    const work = readBytes(bytes, { object });
    const { outlines, notes, dropped } = doAtOnce(work);
    return { packed: packOutlines(outlines), notes, dropped };
  } catch (error) {
    // An error of another kind is met again on the page, where it can be seen.
    return error instanceof CommonsError ? { complaint: error.message } : {};
  }
}
