import { CommonsError } from "@commons-widgets/table";

/** The portal answered, and its answer is an error in words of its own. */
export class PortalError extends CommonsError {
  constructor(
    readonly url: string,
    /** The portal's own words. */
    readonly said: string,
  ) {
    super("commons/portal-error", `${url} answered with an error: ${said}`);
  }
}
