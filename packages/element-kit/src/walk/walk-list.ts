import { html, nothing, type TemplateResult } from "lit";
import { endWords, optionWords, skipWords } from "./walk-words.js";

/** One stop of a walk, as a screen reader meets it. */
export interface WalkOption {
  /** Unique in the figure. */
  readonly key: string;
  readonly sentence: string;
  readonly isChosen: boolean;
}

/** What the list of stops needs to know and whom it tells. */
export interface WalkList {
  readonly label: string;
  /** In the order in which they are read. */
  readonly options: readonly WalkOption[];
  /** Key of the stop the keyboard stands on. */
  readonly at: string | undefined;
  readonly enter: () => void;
  readonly leave: () => void;
}

/** So many options are passed one by one more quickly than by a link. */
const FEW = 20;

/**
 * The stops as a screen reader meets them: one stop for the Tab key, one option
 * for each. It lies over the picture and is not seen; an element with the ID
 * `hint` describes it.
 *
 * Its selection follows the focus, so that no screen reader says "not selected"
 * at each step; what the reader chose is a word of the option.
 *
 * Source: https://www.w3.org/WAI/ARIA/apg/patterns/listbox/
 */
export function renderWalk(list: WalkList): TemplateResult {
  const { label, options, at, enter, leave } = list;
  const isLong = options.length > FEW;
  return html`${isLong ? renderSkip(options.length) : nothing}
    <div
      id="walk"
      class="walk"
      part="walk"
      role="listbox"
      tabindex="0"
      aria-label=${label}
      aria-describedby="hint"
      aria-activedescendant=${at === undefined ? nothing : optionId(at)}
      @focus=${enter}
      @blur=${leave}
    >
      ${options.map(
        ({ key, sentence, isChosen }) =>
          html`<div
            id=${optionId(key)}
            role="option"
            data-key=${key}
            aria-selected=${String(key === at)}
          >
            ${optionWords(sentence, isChosen)}
          </div>`,
      )}
    </div>
    ${isLong ? renderEnd() : nothing}`;
}

/** The key of the option that a screen reader clicked; no pointer reaches one. */
export function keyOfOption({ target }: Event): string | undefined {
  return target instanceof HTMLElement ? target.dataset["key"] : undefined;
}

/** Not a stop for the Tab key, which passes the whole list in one step anyway. */
function renderSkip(count: number): TemplateResult {
  return html`<a class="skip" href="#past-walk" tabindex="-1" @click=${skip}
    >${skipWords(count)}</a
  >`;
}

function renderEnd(): TemplateResult {
  return html`<p id="past-walk" class="visually-hidden" tabindex="-1">
    ${endWords()}
  </p>`;
}

/** No address leads into a shadow root, so the focus is moved by hand. */
function skip(event: Event): void {
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  event.preventDefault();
  event.stopPropagation();
  root.getElementById("past-walk")?.focus();
}

/** IDs that others point to are parted by spaces, so one must not hold any. */
function optionId(key: string): string {
  return `stop-${encodeURIComponent(key)}`;
}
