import type { Locator } from "playwright-core";

const ARROWS = ["ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft"] as const;
type Arrow = (typeof ARROWS)[number];

/** The ward under the cursor of a map, as its option reads. */
export async function currentOption(map: Locator): Promise<string> {
  return map.evaluate(({ shadowRoot }) => {
    const list = shadowRoot?.querySelector("[role=listbox]");
    const id = list?.getAttribute("aria-activedescendant");
    const option = id
      ? shadowRoot?.getElementById(id)
      : shadowRoot?.activeElement;
    return (
      option?.getAttribute("aria-label") ??
      option?.textContent.replace(/\s+/g, " ").trim() ??
      ""
    );
  });
}

/**
 * Walks a map by its arrow keys alone until no key leads anywhere new.
 *
 * @returns the text of every option come to
 */
export async function walkEverywhere(map: Locator): Promise<Set<string>> {
  const page = map.page();
  const known = new Map<string, Map<Arrow, string>>();
  const step = async (arrow: Arrow) => {
    await page.keyboard.press(arrow);
    return currentOption(map);
  };
  let here = await currentOption(map);
  for (;;) {
    const route = routeToUntried(known, here);
    if (!route) return new Set(known.keys());
    for (const arrow of route) {
      const to = await step(arrow);
      movesFrom(known, here).set(arrow, to);
      here = to;
    }
  }
}

/** The shortest known way to a key not yet tried, that key included. */
function routeToUntried(
  known: Map<string, Map<Arrow, string>>,
  start: string,
): Arrow[] | undefined {
  const queue: { at: string; route: Arrow[] }[] = [{ at: start, route: [] }];
  const seen = new Set([start]);
  for (const { at, route } of queue) {
    const moves = movesFrom(known, at);
    for (const arrow of ARROWS) {
      const to = moves.get(arrow);
      if (to === undefined) return [...route, arrow];
      if (seen.has(to)) continue;
      seen.add(to);
      queue.push({ at: to, route: [...route, arrow] });
    }
  }
  return undefined;
}

function movesFrom(
  known: Map<string, Map<Arrow, string>>,
  at: string,
): Map<Arrow, string> {
  const moves = known.get(at) ?? new Map<Arrow, string>();
  known.set(at, moves);
  return moves;
}
