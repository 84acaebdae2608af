import "../dist/elements/commons-ward-map.js";
import "../dist/elements/commons-story-card.js";

const buttons = document.querySelector(".buttons");
const map = document.querySelector("commons-ward-map");
const card = document.querySelector("commons-story-card");

buttons.hidden = false;
buttons.addEventListener("click", ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  map.setAttribute("within", target.value);
  for (const button of buttons.children) {
    button.setAttribute("aria-pressed", String(button === target));
  }
});

map.addEventListener("commons-select", ({ selection }) => {
  if (selection.area) card.setAttribute("area", selection.area);
});
