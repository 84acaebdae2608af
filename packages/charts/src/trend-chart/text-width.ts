const WIDTH_IN_EMS = 0.6;

/** How wide a text is drawn, in pixels. */
export type TextWidth = (text: string) => number;

/**
 * About how wide a text is drawn at a font size in pixels, where no font can be
 * asked. Errs on the wide side for Latin text.
 */
export function guessTextWidth(fontSize: number): TextWidth {
  return (text) => Array.from(text).length * fontSize * WIDTH_IN_EMS;
}

/** How wide a text is drawn as an element writes it, in semibold. */
export function measureTextWidth(element: Element): TextWidth {
  const { fontSize, fontFamily } = getComputedStyle(element);
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return guessTextWidth(parseFloat(fontSize));
  context.font = `600 ${fontSize} ${fontFamily}`;
  return (text) => context.measureText(text).width;
}

/**
 * Breaks a text at its spaces into lines of about a width; a word longer than
 * that, and what does not fit in `most` lines, is cut with an ellipsis.
 */
export function wrapText(
  text: string,
  width: number,
  textWidth: TextWidth,
  most = 2,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(joined) <= width)
      lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = `${kept[most - 1] ?? ""} …`;
  return kept.map((line) => cutText(line, width, textWidth));
}

function cutText(text: string, width: number, textWidth: TextWidth): string {
  if (textWidth(text) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && textWidth(`${letters.join("")}…`) > width)
    letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
