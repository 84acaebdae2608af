import { preloadLines } from "@commons-widgets/embed";

/** Stands for whatever server will send the page. */
const SERVER = "http://page";

/**
 * A page of the repository with its preload lines, behind the loader's script.
 *
 * @param {string} html
 * @param {string} path the page's, from the root of its server
 * @param {(path: string) => Promise<string>} read a file of that server
 * @returns {Promise<string>} the page as it is where it needs no lines
 */
export async function addPreloads(html, path, read) {
  const lines = await preloadLines({
    page: SERVER + path,
    html,
    readJson: async (href) => {
      const { origin, pathname } = new URL(href);
      if (origin !== SERVER) throw new Error(`${href} is elsewhere.`);
      return JSON.parse(await read(pathname));
    },
  });
  const loader = /^( *)<script[^>]*loader\.js[^>]*><\/script>\n/m;
  return html.replace(loader, (script, indent) =>
    [script, ...lines.map((line) => `${indent}${line}\n`)].join(""),
  );
}
