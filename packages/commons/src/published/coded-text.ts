const ENCODER = new TextEncoder();

/** Below it, calling the encoder costs more than it saves. */
const SHORT = 64;

/**
 * A text beside the codes of its characters: engines read an array several
 * times as fast as a text. One object is filled again and again, so that no
 * new array is made.
 */
export class CodedText {
  #text = "";
  #codes: Uint8Array | Uint16Array;
  #bytes = new Uint8Array(SHORT);
  #units = new Uint16Array(SHORT);

  constructor() {
    this.#codes = this.#units;
  }

  get text(): string {
    return this.#text;
  }

  /** The UTF-16 codes; after the text's length, whatever was there before. */
  get codes(): Uint8Array | Uint16Array {
    return this.#codes;
  }

  /** Takes another text in. */
  fill(text: string): this {
    this.#text = text;
    this.#codes =
      text.length >= SHORT && this.#encodesAscii(text)
        ? this.#bytes
        : this.#copy(text);
    return this;
  }

  /** UTF-8 has as many bytes as there are characters in ASCII alone. */
  #encodesAscii(text: string): boolean {
    if (this.#bytes.length < text.length)
      this.#bytes = new Uint8Array(text.length * 2);
    const { read, written } = ENCODER.encodeInto(text, this.#bytes);
    return read === text.length && written === text.length;
  }

  #copy(text: string): Uint16Array {
    if (this.#units.length < text.length)
      this.#units = new Uint16Array(text.length * 2);
    const units = this.#units;
    for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
    return units;
  }
}
