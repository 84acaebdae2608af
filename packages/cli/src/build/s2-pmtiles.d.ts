/** What is used of s2-pmtiles, whose own declarations do not resolve in Node. */
declare module "s2-pmtiles" {
  export enum Compression {
    Gzip = 2,
  }
  export enum TileType {
    Pbf = 1,
  }
  export interface Writer {
    write(data: Uint8Array, offset: number): Promise<void>;
    append(data: Uint8Array): Promise<void>;
    appendSync(data: Uint8Array): void;
  }
  export class S2PMTilesWriter {
    constructor(writer: Writer, type: TileType, compression: Compression);
    writeTileXYZ(
      zoom: number,
      x: number,
      y: number,
      data: Uint8Array,
    ): Promise<void>;
    commit(metadata: object): Promise<void>;
  }
}
