import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { createPreloadingServer } from "../scripts/pages/preloading-server.mjs";
import { createCommonsServer } from "../packages/cli/dist/index.js";
import { allCases } from "./cases.mjs";

/**
 * A server of the repository. A page asked for with `?preloads` carries lines
 * that ask beforehand: ours those of `npm run preloads`, another's those for
 * the data it names in `cases.mjs`.
 *
 * @param {string} root the repository's folder
 */
export function createBenchServer(root) {
  const plain = createCommonsServer({ root });
  const preloading = createPreloadingServer(root);
  return createServer(async (request, response) => {
    const [path = "", query] = (request.url ?? "").split("?");
    const data = allCases.find(({ page }) => path.endsWith(`/${page}`))?.data;
    if (query !== "preloads") plain.emit("request", request, response);
    else if (!data) preloading.emit("request", request, response);
    else
      response
        .setHeader("Content-Type", "text/html; charset=utf-8")
        .end(addData(await readFile(join(root, path), "utf8"), data));
  });
}

/**
 * @param {string} html
 * @param {readonly string[]} data
 */
function addData(html, data) {
  const lines = data.map(
    (href) =>
      `<link rel="preload" as="fetch" crossorigin href="/examples/commons/lcr/datasets/${href}" />`,
  );
  return html.replace("</head>", `${lines.join("\n")}\n</head>`);
}
