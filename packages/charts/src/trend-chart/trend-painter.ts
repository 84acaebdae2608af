import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { drawTrend, TrendDrawing } from "../vega/trend.js";
import { nearestPoint, placePoints, type PlacedPoint } from "./place-points.js";
import { measureTextWidth } from "./text-width.js";
import { layOutTrend } from "./trend-chart.layout.js";
import type { TrendModel } from "./trend-chart.model.js";
import type { TrendPicture } from "./trend-chart.picture.js";

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };
type DrawTrend = typeof drawTrend;

async function fetchDrawing(): Promise<DrawTrend> {
  return (await import("../vega/trend.js")).drawTrend;
}

/** How far from a point it can still be pointed at, in pixels. */
const REACH = 48;

/**
 * Keeps a trend drawn in its host at the width it has there.
 *
 * The code that draws is fetched beside the data; the words and the table do not
 * wait for it.
 */
export class TrendPainter implements ReactiveController {
  readonly #host: Host;
  readonly #fetchDrawing: () => Promise<DrawTrend>;
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
  #placed: readonly PlacedPoint[] = [];
  #failed = false;

  /** @param fetch gets the code that draws */
  constructor(host: Host, fetch = fetchDrawing) {
    this.#host = host;
    this.#fetchDrawing = fetch;
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

  /** Where a point stands in the drawing; nothing before it is drawn. */
  placeOf(key: string): PlacedPoint | undefined {
    return this.#placed.find((point) => point.key === key);
  }

  /**
   * The point that a pointer is near.
   *
   * @param isReached says which points may be pointed at
   */
  pointNear(
    { clientX, clientY }: MouseEvent,
    isReached: (key: string) => boolean,
  ): PlacedPoint | undefined {
    const box = this.#place?.getBoundingClientRect();
    if (!box) return undefined;
    const at = [clientX - box.left, clientY - box.top] as const;
    return nearestPoint(this.#placed, at, REACH, isReached);
  }

  /** Whether the code that draws could not be fetched. */
  get failed(): boolean {
    return this.#failed;
  }

  hostConnected(): void {
    // Begun beside the data: the drawing would else wait for one after the
    // other. What fails here is tried again, and said, when there is a model.
    this.#fetchDrawing().catch(() => undefined);
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
    this.#placed = [];
    this.#place = undefined;
    this.#model = undefined;
    this.#width = 0;
  }

  async #fetch(): Promise<void> {
    this.#failed = false;
    try {
      this.#drawTrend = await this.#fetchDrawing();
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
    this.#placed = placePoints(picture);
    this.#host.requestUpdate();
  }
}
