import { registerMemoryCommons } from "../../dist/loader.js";

/** What the chart shows until the reader chooses a file. */
const SAMPLE = `area,area-name,year,rate
E08000012,Liverpool,2021,8.1
E08000012,Liverpool,2022,5.8
E08000012,Liverpool,2023,5.5
E08000012,Liverpool,2024,5.7
E08000012,Liverpool,2025,5.6
E08000014,Sefton,2021,5.9
E08000014,Sefton,2022,4.1
E08000014,Sefton,2023,3.7
E08000014,Sefton,2024,3.8
E08000014,Sefton,2025,3.7
E92000001,England,2021,5.5
E92000001,England,2022,3.8
E92000001,England,2023,3.6
E92000001,England,2024,4
E92000001,England,2025,4
`;

const source = document.querySelector("commons-source");
const chooser = document.querySelector("#file");
let held = 0;

hold(new TextEncoder().encode(SAMPLE), "People claiming unemployment benefits");

chooser.addEventListener("change", async () => {
  const [file] = chooser.files;
  if (file) hold(new Uint8Array(await file.arrayBuffer()), file.name);
});

/** A commons of one dataset; a new name each time, so that it is read anew. */
function hold(data, title) {
  held += 1;
  const name = `own-${held}`;
  const datasets = [{ name: "figures", data, description: { title } }];
  registerMemoryCommons(name, { datasets });
  source.setAttribute("href", `memory:${name}`);
}
