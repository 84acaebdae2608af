/** Counts the lines of a text that comes in pieces, and only as far as asked. */
export class LineCounter {
  readonly #end: string;
  #text = "";
  #counted = 0;
  #line = 1;

  constructor(end: string) {
    this.#end = end;
  }

  begin(text: string): void {
    this.#text = text;
    this.#counted = 0;
  }

  /** The line of a place in the piece, not before the one last asked for. */
  at(offset: number): number {
    for (;;) {
      const next = this.#text.indexOf(this.#end, this.#counted);
      if (next < 0 || next >= offset) return this.#line;
      this.#line += 1;
      this.#counted = next + 1;
    }
  }

  /** Goes on to a place one line after the one it stood at. */
  pass(offset: number): void {
    this.#line += 1;
    this.#counted = offset;
  }

  /** Lets the piece go; what is after the place comes again with the next. */
  end(offset: number): void {
    this.at(offset);
  }
}
