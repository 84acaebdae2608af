import type { ReactiveController, ReactiveControllerHost } from "lit";
import { isModified } from "./is-modified.js";
import { chosenWords, clearedWords } from "./walk-words.js";

/** What a cursor asks of the figure it moves on; `S` is a stop. */
export interface WalkListener<S> {
  /** Chooses a stop, or with `undefined` lets go what is chosen. */
  readonly choose: (stop: S | undefined) => void;
  /** Whether a stop is the chosen one. */
  readonly isChosen: (stop: S) => boolean;
  /** Whether any stop is chosen. */
  readonly hasChosen: () => boolean;
  /** Opens or closes the keyboard help. */
  readonly help: () => void;
  /** Puts a sentence into the status region. */
  readonly say: (sentence: string) => void;
}

/** A figure that has a cursor. */
export type WalkHost = ReactiveControllerHost & {
  readonly renderRoot: ParentNode;
};

/**
 * Where a reader stands in a figure that can be walked from stop to stop, by
 * keyboard and by pointer. It keeps its place when the data are fetched again.
 *
 * A subclass says where the keys lead and what is shown. `M` is the model of
 * the figure, `S` one of its stops and `A` a step from one to another.
 */
export abstract class WalkCursor<M, S, A> implements ReactiveController {
  protected readonly host: WalkHost;
  protected readonly listener: WalkListener<S>;
  #at: S | undefined;
  #hasFocus = false;
  #moved = false;

  constructor(host: WalkHost, listener: WalkListener<S>) {
    this.host = host;
    this.listener = listener;
    host.addController(this);
  }

  /** What the figure's own keys do, by their names. */
  protected abstract readonly steps: ReadonlyMap<string, A>;

  /** Every stop of a figure. */
  protected abstract stopsOf(model: M): readonly S[];

  /** The stop itself as the figure has it now, or what stands in for it. */
  protected abstract find(model: M, stop: S): S | undefined;

  /** Where a walk begins when nothing is chosen. */
  protected abstract first(model: M): S | undefined;

  /** How a stop is called when it is chosen. */
  protected abstract nameOf(stop: S): string;

  /** Takes a step, or says why there is none. */
  protected abstract take(step: A, model: M, here: S): void;

  /** Puts away what is shown; whether there was anything. */
  protected abstract hide(model: M): boolean;

  hostUpdated(): void {
    if (!this.#moved) return;
    this.#moved = false;
    this.host.renderRoot
      .querySelector(".ring.focused")
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  hostDisconnected(): void {
    this.#hasFocus = false;
  }

  /** Whether the keyboard is on the figure. */
  get hasFocus(): boolean {
    return this.#hasFocus;
  }

  /** The stop the keyboard stands on; nothing before it first came. */
  at(model: M): S | undefined {
    return this.#at && this.find(model, this.#at);
  }

  /** Goes to a stop and shows it. */
  goTo(stop: S): void {
    this.#at = stop;
    this.#moved = true;
    this.host.requestUpdate();
  }

  /** The figure gets the focus: back to where it was, else what is chosen, else the first. */
  enter(model: M): void {
    this.#hasFocus = true;
    const start =
      this.at(model) ??
      this.stopsOf(model).find(this.listener.isChosen) ??
      this.first(model);
    if (start) this.goTo(start);
  }

  /** The figure loses the focus. */
  leave(): void {
    this.#hasFocus = false;
    this.host.requestUpdate();
  }

  /** A key is pressed on the figure; one without a meaning there is left alone. */
  press(event: KeyboardEvent, model: M): void {
    if (isModified(event)) return;
    const step = this.steps.get(event.key);
    const done = step ? this.#step(step, model) : this.#act(event.key, model);
    if (done) event.preventDefault();
  }

  /** Chooses a stop, or lets it go if it was chosen, and says so if the page lets it. */
  protected toggle(stop: S): void {
    const { listener } = this;
    if (listener.isChosen(stop)) {
      this.#letGo();
      return;
    }
    listener.choose(stop);
    // A selection around the figure takes it once the page has let it.
    queueMicrotask(() => {
      if (listener.isChosen(stop)) listener.say(chosenWords(this.nameOf(stop)));
    });
  }

  #step(step: A, model: M): boolean {
    const here = this.at(model) ?? this.first(model);
    if (here) this.take(step, model, here);
    return here !== undefined;
  }

  /** What a key does in every figure that can be walked. */
  #act(key: string, model: M): boolean {
    switch (key) {
      case "Enter":
      case " ":
        return this.#chooseHere(model);
      case "Escape":
        return this.#clear(model);
      case "?":
        this.listener.help();
        return true;
      default:
        return false;
    }
  }

  #chooseHere(model: M): boolean {
    const here = this.at(model);
    if (here) this.toggle(here);
    return here !== undefined;
  }

  #clear(model: M): boolean {
    const hidden = this.hide(model);
    const chosen = this.listener.hasChosen();
    if (chosen) this.#letGo();
    this.host.requestUpdate();
    return hidden || chosen;
  }

  #letGo(): void {
    const { listener } = this;
    listener.choose(undefined);
    queueMicrotask(() => {
      if (!listener.hasChosen()) listener.say(clearedWords());
    });
  }
}
