import { html, type TemplateResult } from "lit";

/** A real heading of the level asked for (1 to 6), which names the figure. */
export function renderHeading(level: number, text: string): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 id="title" part="title">${text}</h1>`;
    case 3:
      return html`<h3 id="title" part="title">${text}</h3>`;
    case 4:
      return html`<h4 id="title" part="title">${text}</h4>`;
    case 5:
      return html`<h5 id="title" part="title">${text}</h5>`;
    case 6:
      return html`<h6 id="title" part="title">${text}</h6>`;
    default:
      return html`<h2 id="title" part="title">${text}</h2>`;
  }
}
