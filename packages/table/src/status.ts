/** Marks on a value that is present (SDMX `OBS_STATUS`, in words). */
export const OBSERVATION_STATUSES = [
  "provisional",
  "estimated",
  "revised",
  "low-reliability",
] as const;

/** One of {@link OBSERVATION_STATUSES}. */
export type ObservationStatus = (typeof OBSERVATION_STATUSES)[number];

/** Whether a text is one of the statuses this library knows. */
export function isObservationStatus(text: string): text is ObservationStatus {
  return (OBSERVATION_STATUSES as readonly string[]).includes(text);
}
