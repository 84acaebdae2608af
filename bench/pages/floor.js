/** Rows of a file without quotes, by the names in its header. */
export async function readCsv(address) {
  const text = await (await fetch(address)).text();
  const [header, ...lines] = text.trim().split("\n");
  const names = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, at) => [name, cells[at]]));
  });
}

export function say(sentence) {
  document.querySelector("#words").textContent = sentence;
  requestAnimationFrame(() => performance.mark("words"));
}

export function fillTable(rows) {
  const table = document.querySelector("#table");
  for (const row of rows) {
    const line = table.insertRow();
    for (const cell of row) line.insertCell().textContent = cell;
  }
}
