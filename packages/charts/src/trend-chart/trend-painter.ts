import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { TrendDrawing } from "../vega/trend.js";
import { measureTextWidth } from "./text-width.js";
import { layOutTrend } from "./trend-chart.layout.js";
import type { TrendModel } from "./trend-chart.model.js";
import type { TrendPicture } from "./trend-chart.picture.js";

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };
type DrawTrend = (typeof import("../vega/trend.js"))["drawTrend"];

/**
 * Keeps a trend drawn in its host at the width it has there.
 *
 * The code that draws is fetched when there is something to draw, so that the
 * words and the table do not wait for it.
 */
export class TrendPainter implements ReactiveController {
  readonly #host: Host;
  readonly #size = new ResizeObserver(([entry]) => {
    this.#resize(entry?.contentRect.width ?? 0);
  });
  #place: Element | undefined;
  #model: TrendModel | undefined;
  #width = 0;
  #frame = 0;
  #drawTrend: DrawTrend | undefined;
  #drawing: TrendDrawing | undefined;
  #picture: TrendPicture | undefined;
  #failed = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** What is drawn now; nothing before the first drawing. */
  get picture(): TrendPicture | undefined {
    return this.#picture;
  }

  /** Where the plot ends, in pixels from the top of the drawing. */
  get bottom(): number {
    const { height = 0, padding } = this.#picture ?? {};
    return height - (padding?.bottom ?? 0);
  }

  /** Whether the code that draws could not be fetched. */
  get failed(): boolean {
    return this.#failed;
  }

  hostDisconnected(): void {
    this.#leave();
  }

  /** Draws a model where its place now stands; without either, draws nothing. */
  show(model: TrendModel | undefined): void {
    const place = this.#host.renderRoot.querySelector("#drawing") ?? undefined;
    if (place !== this.#place) this.#moveTo(place);
    if (model === this.#model) return;
    this.#model = model;
    if (model && !this.#drawTrend) void this.#fetch();
    this.#paint();
  }

  #moveTo(place: Element | undefined): void {
    this.#leave();
    this.#place = place;
    if (place) this.#size.observe(place);
  }

  #leave(): void {
    cancelAnimationFrame(this.#frame);
    this.#size.disconnect();
    this.#drawing?.finalize();
    this.#drawing = undefined;
    this.#picture = undefined;
    this.#place = undefined;
    this.#model = undefined;
    this.#width = 0;
  }

  async #fetch(): Promise<void> {
    this.#failed = false;
    try {
      ({ drawTrend: this.#drawTrend } = await import("../vega/trend.js"));
    } catch {
      this.#failed = true;
      this.#host.requestUpdate();
    }
    this.#paint();
  }

  #resize(width: number): void {
    if (width === this.#width) return;
    this.#width = width;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#paint();
    });
  }

  #paint(): void {
    const place = this.#place;
    const model = this.#model;
    if (!place || !model || !this.#drawTrend || this.#width === 0) return;
    const fontSize = parseFloat(getComputedStyle(place).fontSize);
    const picture = layOutTrend(
      model,
      Math.floor(this.#width),
      fontSize,
      measureTextWidth(place),
    );
    if (this.#drawing) this.#drawing.update(picture);
    else this.#drawing = this.#drawTrend(place, picture);
    this.#picture = picture;
    this.#host.requestUpdate();
  }
}
