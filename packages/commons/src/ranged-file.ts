import { CommonsError } from "@commons-widgets/table";
import type { ByteRange, ReadRange } from "./adapter.js";
import { HttpStatusError, UnreadableError } from "./failures.js";

/** A file became another one while it was being read in pieces. */
export class FileChangedError extends CommonsError {
  constructor(readonly url: string) {
    super(
      "commons/unreadable",
      `${url} was changed while it was being read. Asking again reads the new one.`,
      { retryable: true },
    );
  }
}

/** Bytes that lie between two pieces are fetched too where they are fewer. */
const GAP = 64_000;

/** A piece that is about to be asked for, with those near it. */
interface Wanted {
  readonly start: number;
  readonly end: number;
  readonly settle: (piece: Promise<ByteRange>) => void;
}

/**
 * A file that is read in pieces, from its end on, where its directory is. What
 * was read once is not asked for again, and pieces that are wanted at once and
 * lie near one another come in one request.
 */
export class RangedFile {
  readonly #pieces: ByteRange[] = [];
  #wanted: Wanted[] = [];

  private constructor(
    readonly url: string,
    /** Bytes of the whole file. */
    readonly byteLength: number,
    private readonly readRange: ReadRange,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /**
   * Opens a file by reading its last bytes.
   *
   * @param stated how long it is, as its description says; where that is
   *   absent or no longer so, requests find it out
   * @param tail how many bytes to read
   * @throws {UnreadableError} where nothing says how long it is
   */
  static async open(
    url: string,
    readRange: ReadRange,
    stated: number | undefined,
    tail: number,
    signal?: AbortSignal,
  ): Promise<RangedFile> {
    const size = stated ?? (await findSize(url, readRange, signal));
    const file = new RangedFile(url, size, readRange, signal);
    try {
      const end = await file.#read(Math.max(0, size - tail), size);
      if (end.size === undefined || end.size === size) return file;
    } catch (error) {
      const isShorter =
        error instanceof HttpStatusError && error.status === 416;
      if (!isShorter || stated === undefined) throw error;
    }
    return RangedFile.open(url, readRange, undefined, tail, signal);
  }

  /**
   * The bytes from one place to just before another.
   *
   * @throws {FileChangedError} where they are no longer those of the same file
   */
  slice(start: number, end = this.byteLength): Promise<ArrayBuffer> {
    const piece = this.#slice(start, end);
    // Who asks for several at once may turn away at the first that fails.
    piece.catch(() => undefined);
    return piece;
  }

  async #slice(start: number, end: number): Promise<ArrayBuffer> {
    const known = this.#pieces.find((each) => holds(each, start, end));
    const { from, bytes, size, version } =
      known ?? (await this.#want(start, end));
    const [first] = this.#pieces;
    if (
      (size !== undefined && size !== this.byteLength) ||
      version !== first?.version ||
      !holds({ from, bytes }, start, end)
    )
      throw new FileChangedError(this.url);
    return bytes.slice(start - from, end - from).buffer;
  }

  #want(start: number, end: number): Promise<ByteRange> {
    return new Promise((settle) => {
      if (this.#wanted.length === 0)
        queueMicrotask(() => {
          this.#readWanted();
        });
      this.#wanted.push({ start, end, settle });
    });
  }

  #readWanted(): void {
    const wanted = this.#wanted.sort((a, b) => a.start - b.start);
    this.#wanted = [];
    let near: Wanted[] = [];
    const readNear = () => {
      const piece = this.#read(near[0]?.start ?? 0, endOf(near));
      near.forEach(({ settle }) => {
        settle(piece);
      });
    };
    for (const each of wanted) {
      if (near.length > 0 && each.start - endOf(near) > GAP) {
        readNear();
        near = [];
      }
      near.push(each);
    }
    readNear();
  }

  async #read(start: number, end: number): Promise<ByteRange> {
    const piece = await this.readRange(this.url, start, end, this.signal);
    this.#pieces.push(piece);
    return piece;
  }
}

function holds({ from, bytes }: ByteRange, start: number, end: number) {
  return from <= start && end <= from + bytes.length;
}

function endOf(pieces: readonly Wanted[]): number {
  return pieces.reduce((latest, { end }) => Math.max(latest, end), 0);
}

async function findSize(
  url: string,
  readRange: ReadRange,
  signal: AbortSignal | undefined,
): Promise<number> {
  const { size } = await readRange(url, 0, 4, signal);
  if (size !== undefined) return size;
  throw new UnreadableError(
    url,
    'its server does not let a page know how long it is. Accepted: "bytes" in its description, or "Access-Control-Expose-Headers: Content-Range" from its server.',
  );
}
