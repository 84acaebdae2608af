import type { IncomingMessage, ServerResponse } from "node:http";
import { escapeHtml } from "../html-text.js";

/**
 * Answers with a status and a sentence: a small page for a person, plain text
 * for a program, told apart by the `Accept` header. The text is escaped.
 */
export function sendNotice(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  title: string,
  sentence: string,
): void {
  const asPage = request.headers.accept?.includes("text/html") ?? false;
  const body = asPage ? noticePage(title, sentence) : `${title}\n${sentence}\n`;
  response.writeHead(status, {
    "Content-Type": `text/${asPage ? "html" : "plain"}; charset=utf-8`,
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    Vary: "Accept",
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function noticePage(title: string, sentence: string): string {
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark">
    <title>${escapeHtml(title)}</title>
  </head>
  <body>
    <h1>${escapeHtml(title)}</h1>
    <p>${escapeHtml(sentence)}</p>
    <p><a href="/">Go to the front page</a></p>
  </body>
</html>
`;
}
