import type { CommonsError } from "@commons-widgets/table";
import type { Selection } from "./selection/selection.js";

/** The reader chose something; the nearest `<commons-selection>` shares it. */
export class CommonsSelectEvent extends Event {
  static readonly eventName = "commons-select";

  /** @param selection what was chosen; keys left away stay as they were */
  constructor(readonly selection: Selection) {
    super(CommonsSelectEvent.eventName, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
  }
}

/** A figure has its data and is drawn. */
export class CommonsLoadEvent extends Event {
  static readonly eventName = "commons-load";

  constructor(readonly datasetId: string) {
    super(CommonsLoadEvent.eventName, { bubbles: true, composed: true });
  }
}

/** A figure cannot be drawn; its `error` says why. */
export class CommonsErrorEvent extends Event {
  static readonly eventName = "commons-error";

  constructor(readonly error: CommonsError) {
    super(CommonsErrorEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "commons-select": CommonsSelectEvent;
    "commons-load": CommonsLoadEvent;
    "commons-error": CommonsErrorEvent;
  }
}
