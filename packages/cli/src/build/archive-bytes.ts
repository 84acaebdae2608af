/** What an archive begins with. */
const NAME = new TextEncoder().encode("PMTiles");

/** Where the header says where its parts are; their lengths stand behind. */
const METADATA = 24;
const LEAVES = 40;
const TILES = 56;

/** Degrees are kept as whole ten-millionths. */
const DEGREE = 1e7;

/**
 * Holds the bytes of an archive while they are written, and completes the header
 * that the writer leaves half empty: the whole of its name, which strict readers
 * check, and where the archive lies.
 */
export class ArchiveBytes {
  #bytes = new Uint8Array(1 << 20);
  #length = 0;

  append(data: Uint8Array): Promise<void> {
    this.appendSync(data);
    return Promise.resolve();
  }

  appendSync(data: Uint8Array): void {
    this.#reserve(this.#length + data.length);
    this.#bytes.set(data, this.#length);
    this.#length += data.length;
  }

  write(data: Uint8Array, offset: number): Promise<void> {
    this.#reserve(offset + data.length);
    this.#bytes.set(data, offset);
    return Promise.resolve();
  }

  /**
   * The archive, its header complete.
   *
   * Source: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
   *
   * @param bounds west, south, east and north in degrees
   */
  finish(
    bounds: readonly [number, number, number, number],
    finestZoom: number,
  ): Uint8Array {
    const archive = closeGap(this.#bytes.subarray(0, this.#length));
    const view = new DataView(archive.buffer);
    const [west, south, east, north] = bounds;
    archive.set(NAME);
    [west, south, east, north].forEach((degrees, index) => {
      view.setInt32(102 + 4 * index, Math.round(degrees * DEGREE), true);
    });
    view.setUint8(118, Math.round(finestZoom / 2));
    view.setInt32(119, Math.round(((west + east) / 2) * DEGREE), true);
    view.setInt32(123, Math.round(((south + north) / 2) * DEGREE), true);
    return archive;
  }

  #reserve(length: number): void {
    if (length <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(length, 2 * this.#bytes.length));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}

/**
 * The archive without the room that the writer keeps free behind the metadata,
 * some 90 kB of zeros that a reader would fetch with the directory.
 */
function closeGap(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = new DataView(bytes.buffer, bytes.byteOffset);
  const at = (offset: number) => Number(header.getBigUint64(offset, true));
  const end = at(METADATA) + at(METADATA + 8);
  const gap = at(TILES) - end;
  const archive = new Uint8Array(bytes.length - gap);
  archive.set(bytes.subarray(0, end));
  archive.set(bytes.subarray(at(TILES)), end);
  const view = new DataView(archive.buffer);
  for (const place of [LEAVES, TILES])
    view.setBigUint64(place, BigInt(at(place) - gap), true);
  return archive;
}
