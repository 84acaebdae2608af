import {
  keyOfOption,
  NOT_LOADED,
  WalkCursor,
  type WalkHost,
  type WalkListener,
} from "@commons-widgets/element-kit";
import type { Direction } from "@commons-widgets/geography";
import type { MapCompass } from "./map-compass.js";
import type { MapSurroundings } from "./map-surroundings.js";
import { MAP_STEPS, type MapStep } from "./map-step.js";
import type { MapShape, WardMapModel } from "./ward-map.model.js";

/** Where a reader stands on a map: the arrow keys lead by compass. */
export class MapCursor extends WalkCursor<WardMapModel, MapShape, MapStep> {
  protected override readonly steps = MAP_STEPS;
  readonly #compass: MapCompass;
  #shown: string | undefined;

  /** @param compass knows the neighbours of the areas */
  constructor(
    host: WalkHost,
    compass: MapCompass,
    listener: WalkListener<MapShape>,
  ) {
    super(host, listener);
    this.#compass = compass;
  }

  /** The area whose value is shown: last pointed at or gone to. */
  shown({ shapeOf }: WardMapModel): MapShape | undefined {
    return shapeOf.get(this.#shown ?? "");
  }

  override goTo(shape: MapShape): void {
    this.#shown = shape.code;
    super.goTo(shape);
  }

  /** A pointer is over something: an area is shown, all else changes nothing. */
  readonly point = (event: Event): void => {
    const code = codeUnder(event);
    if (code === undefined || code === this.#shown) return;
    this.#shown = code;
    this.host.requestUpdate();
  };

  /** An area is clicked or tapped: it is chosen, or let go if it was. */
  click(event: Event, { shapeOf }: WardMapModel): void {
    const shape = shapeOf.get(codeUnder(event) ?? "");
    if (!shape) return;
    this.goTo(shape);
    this.toggle(shape);
  }

  protected override stopsOf({ shapes }: WardMapModel): readonly MapShape[] {
    return shapes;
  }

  protected override find(
    { shapeOf }: WardMapModel,
    { code }: MapShape,
  ): MapShape | undefined {
    return shapeOf.get(code);
  }

  protected override first({ shapes }: WardMapModel): MapShape | undefined {
    return shapes[0];
  }

  protected override nameOf({ name }: MapShape): string {
    return name;
  }

  protected override take(
    step: MapStep,
    model: WardMapModel,
    here: MapShape,
  ): void {
    if (step.kind === "extreme") this.#goToExtreme(step.end, model);
    else this.#walk(step.direction, model, here);
  }

  protected override hide(): boolean {
    const wasShown = this.#shown !== undefined;
    this.#shown = undefined;
    return wasShown;
  }

  #walk(direction: Direction, model: WardMapModel, here: MapShape): void {
    const surroundings = this.#compass.of(model);
    if (surroundings) {
      this.#step(direction, surroundings, here);
      return;
    }
    this.#compass.reach(model).then(
      (fetched) => {
        this.#step(direction, fetched, this.at(model) ?? here);
      },
      () => {
        this.listener.say(NOT_LOADED);
      },
    );
  }

  #step(
    direction: Direction,
    surroundings: MapSurroundings,
    here: MapShape,
  ): void {
    const next = surroundings.step(here, direction);
    if (next) this.goTo(next);
    else this.listener.say(surroundings.edge(here, direction));
  }

  #goToExtreme(end: "highest" | "lowest", { shapes }: WardMapModel): void {
    const ranked = shapes.filter(({ rank }) => rank !== undefined);
    const found = end === "highest" ? ranked[0] : ranked.at(-1);
    if (found) this.goTo(found);
  }
}

function codeUnder(event: Event): string | undefined {
  const { target } = event;
  return target instanceof SVGElement
    ? target.dataset["code"]
    : keyOfOption(event);
}
