/** A licence by its SPDX ID, and where to read it. */
export interface Licence {
  /** SPDX ID such as "OGL-UK-3.0", or the publisher's own words. */
  readonly id: string;
  readonly title: string;
  /** http(s) only; absent where the metadata gives none that is safe. */
  readonly url?: string;
}

/** Who or what the data came from. */
export interface Source {
  readonly title: string;
  /** http(s) only; absent where the metadata gives none that is safe. */
  readonly url?: string;
}

/** Who answers for a dataset, and by which rules. */
export interface Governance {
  /** Who looks after it from day to day. */
  readonly steward?: Source;
  /** Whom to ask; an http(s) or mailto link. */
  readonly contact?: Source;
  /** Where it was decided that it is published, and how. */
  readonly decisionRecord?: Source;
  /** What it may be used for: an ODRL policy, or words. */
  readonly usePolicy?: Source;
  /** ISO 8601 date on which that is looked at again. */
  readonly reviewDate?: string;
}

/** Where a table came from and what was done to it since. */
export interface Provenance {
  readonly datasetId: string;
  readonly title: string;
  readonly version: string;
  readonly publisher?: Source;
  readonly sources: readonly Source[];
  readonly licence?: Licence;
  /** The words the licence asks to be shown. */
  readonly attribution?: string;
  readonly governance?: Governance;
  /** The version that is newer than this one, where the commons has one. */
  readonly newerVersion?: string;
  /** Where the bytes came from. */
  readonly url: string;
  /** `sha256:…` of those bytes, where the catalogue gives one and it held. */
  readonly hash?: string;
  /** ISO 8601 moment. */
  readonly retrievedAt: string;
  /** What was done since, one sentence a step. */
  readonly steps: readonly string[];
  /** The source's own warnings. */
  readonly caveats: readonly string[];
}

/** The same provenance with one more step at its end. */
export function withStep(provenance: Provenance, step: string): Provenance {
  return { ...provenance, steps: [...provenance.steps, step] };
}
