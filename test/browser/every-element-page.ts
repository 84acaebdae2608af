/** The page that holds every element, in a frame under the strict policy. */
export class EveryElementPage {
  private constructor(readonly frame: HTMLIFrameElement) {}

  /** Opens the page and waits until none of its figures is loading. */
  static async open(): Promise<EveryElementPage> {
    const frame = document.createElement("iframe");
    frame.width = "1000";
    frame.height = "900";
    frame.src = "/test/csp/every-element.html";
    const loaded = new Promise((done) => {
      frame.addEventListener("load", done, { once: true });
    });
    document.body.append(frame);
    await loaded;
    const page = new EveryElementPage(frame);
    await page.until("every figure has left its loading state", () =>
      page.states().every((text) => !/ (loading|undefined)$/.test(text)),
    );
    return page;
  }

  /** Takes the page away. */
  close(): void {
    this.frame.remove();
  }

  /** Each figure and number with its state: "commons-value ready". */
  states(): readonly string[] {
    return [...this.page.querySelectorAll("[dataset]")].map(
      (figure) => `${figure.localName} ${String(Reflect.get(figure, "state"))}`,
    );
  }

  /** What the policy has stopped so far. */
  violations(): readonly string[] {
    return Reflect.get(this.window, "violations") as readonly string[];
  }

  /** The first element inside a figure that matches. */
  inside(tag: string, selector: string): HTMLElement {
    const found = this.allInside(tag, selector)[0];
    if (!found) throw new Error(`${tag} has no ${selector}`);
    return found;
  }

  /** Every element inside the first figure of a kind that matches. */
  allInside(tag: string, selector: string): readonly HTMLElement[] {
    const root = this.page.querySelector(tag)?.shadowRoot;
    return [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])];
  }

  /** Presses a button of a figure by its label. */
  press(tag: string, label: string): void {
    const button = this.allInside(tag, "button").find(
      ({ textContent }) => textContent.trim() === label,
    );
    if (!button) throw new Error(`${tag} has no button “${label}”`);
    button.click();
  }

  /** The text of the option that a figure's keys have come to. */
  current(tag: string): string {
    const list = this.inside(tag, "[role=listbox]");
    const id = list.getAttribute("aria-activedescendant");
    if (id === null) return "";
    const option = this.inside(tag, `#${CSS.escape(id)}`);
    return option.textContent.replace(/\s+/g, " ").trim();
  }

  /** Waits until something is so. */
  async until(what: string, isSo: () => boolean): Promise<void> {
    const started = performance.now();
    while (!isSo()) {
      if (performance.now() - started > 8_000)
        throw new Error(`Not so: ${what}; ${this.states().join(", ")}`);
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  get page(): Document {
    const { contentDocument } = this.frame;
    if (!contentDocument) throw new Error("The frame holds no page.");
    return contentDocument;
  }

  private get window(): Window {
    const { contentWindow } = this.frame;
    if (!contentWindow) throw new Error("The frame holds no page.");
    return contentWindow;
  }
}
