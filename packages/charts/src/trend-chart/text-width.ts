const WIDTH_IN_EMS = 0.56;

/**
 * About how wide a text is drawn, in pixels, without measuring it: the same in
 * a browser and in Node, so that both draw one picture. Errs on the wide side
 * for Latin text.
 */
export function textWidth(text: string, fontSize: number): number {
  return Array.from(text).length * fontSize * WIDTH_IN_EMS;
}

/**
 * Breaks a text at its spaces into lines of about a width; a word longer than
 * that, and what does not fit in `most` lines, is cut with an ellipsis.
 */
export function wrapText(
  text: string,
  width: number,
  fontSize: number,
  most = 2,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(joined, fontSize) <= width)
      lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = `${kept[most - 1] ?? ""} …`;
  return kept.map((line) => cutText(line, width, fontSize));
}

function cutText(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const room = Math.max(1, Math.floor(width / fontSize / WIDTH_IN_EMS) - 1);
  return `${Array.from(text).slice(0, room).join("").trimEnd()}…`;
}
