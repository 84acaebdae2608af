import type { ReactiveController, ReactiveControllerHost } from "lit";
import { actionOf, type TrendAction } from "./trend-chart.keys.js";
import type { TrendStep } from "./trend-step.js";
import type { TrendModel, TrendStop } from "./trend-chart.model.js";
import { clearedWords, edgeWords } from "./trend-chart.words.js";
import * as walk from "./walk-trend.js";

/** What a cursor asks of the chart it moves on. */
export interface CursorListener {
  /** Chooses a point, or with `undefined` lets it go. */
  readonly choose: (stop: TrendStop | undefined) => void;
  /** Whether a point is the chosen one. */
  readonly isChosen: (stop: TrendStop) => boolean;
  /** Whether any point is chosen. */
  readonly hasChosen: () => boolean;
  /** Opens or closes the keyboard help. */
  readonly help: () => void;
  /** Puts a sentence into the status region. */
  readonly say: (sentence: string) => void;
}

/**
 * Where a reader stands on a trend chart, by keyboard and by pointer. Its place
 * is kept as a series and a period, so that it survives a refresh of the data.
 */
export class TrendCursor implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #listener: CursorListener;
  #at: TrendStop | undefined;
  #pointed: TrendStop | undefined;
  #hasFocus = false;
  #dismissed = false;
  #moved = false;

  constructor(host: ReactiveControllerHost, listener: CursorListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#hasFocus = false;
    this.unpoint();
  }

  /** Whether the keyboard is on the chart. */
  get hasFocus(): boolean {
    return this.#hasFocus;
  }

  /** Whether it has moved since this was last asked. */
  takeMove(): boolean {
    const moved = this.#moved;
    this.#moved = false;
    return moved;
  }

  /** The point the keyboard stands on, or the nearest that is left of it. */
  at(model: TrendModel): TrendStop | undefined {
    const at = this.#at;
    return at && (model.stops.get(at.key) ?? walk.nearestStop(model, at));
  }

  /** The point whose value is shown: pointed at, else focused. */
  shown(model: TrendModel): TrendStop | undefined {
    if (this.#dismissed) return undefined;
    const pointed = this.#pointed && model.stops.get(this.#pointed.key);
    return pointed ?? (this.#hasFocus ? this.at(model) : undefined);
  }

  /** Goes to a point and shows it. */
  goTo(stop: TrendStop): void {
    this.unpoint();
    this.#at = stop;
    this.#dismissed = false;
    this.#moved = true;
    this.#host.requestUpdate();
  }

  /** The chart gets the focus: back to where it was, else what is chosen, else the latest value. */
  enter(model: TrendModel): void {
    this.#hasFocus = true;
    const start =
      this.at(model) ??
      [...model.stops.values()].find(this.#listener.isChosen) ??
      walk.firstStop(model);
    if (start) this.goTo(start);
  }

  /** The chart loses the focus. */
  leave(): void {
    this.#hasFocus = false;
    this.#host.requestUpdate();
  }

  /** A pointer is near a point, or near none. */
  point(stop: TrendStop | undefined): void {
    if (stop?.key === this.#pointed?.key) return;
    if (!this.#pointed) document.addEventListener("keydown", this.#dismiss);
    if (!stop) document.removeEventListener("keydown", this.#dismiss);
    this.#pointed = stop;
    this.#dismissed = false;
    this.#host.requestUpdate();
  }

  /** The pointer has left the chart. */
  readonly unpoint = (): void => {
    this.point(undefined);
  };

  /** A point is clicked or tapped: it is chosen, or let go if it was. */
  click(stop: TrendStop): void {
    this.goTo(stop);
    // A finger has left by now, and still wants to see what it tapped.
    this.point(stop);
    this.#toggle(stop);
  }

  /** A key is pressed on the chart; one without a meaning here is left alone. */
  press(event: KeyboardEvent, model: TrendModel): void {
    const action = actionOf(event);
    if (action && this.#act(action, model)) event.preventDefault();
  }

  /** What is shown on hovering goes away with Escape, wherever the focus is. */
  readonly #dismiss = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    this.#dismissed = true;
    this.#host.requestUpdate();
  };

  #act(action: TrendAction, model: TrendModel): boolean {
    switch (action.kind) {
      case "help":
        this.#listener.help();
        return true;
      case "clear":
        return this.#clear(model);
      case "choose":
        return this.#chooseHere(model);
      default:
        return this.#step(action, model);
    }
  }

  #step(step: TrendStep, model: TrendModel): boolean {
    const here = this.at(model);
    if (!here) return false;
    const target = walk.takeStep(model, here, step);
    if (target) this.goTo(target);
    else this.#listener.say(edgeWords(step, here.period.label));
    return true;
  }

  #chooseHere(model: TrendModel): boolean {
    const here = this.at(model);
    if (here) this.#toggle(here);
    return here !== undefined;
  }

  #toggle(stop: TrendStop): void {
    this.#listener.choose(this.#listener.isChosen(stop) ? undefined : stop);
  }

  #clear(model: TrendModel): boolean {
    const chosen = this.#listener.hasChosen();
    if (!chosen && !this.shown(model)) return false;
    this.#dismissed = true;
    if (chosen) {
      this.#listener.choose(undefined);
      this.#listener.say(clearedWords());
    }
    this.#host.requestUpdate();
    return true;
  }
}
