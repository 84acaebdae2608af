/** Said where a part of a figure that a reader asked for cannot be fetched. */
export const NOT_LOADED =
  "That part of the figure could not be loaded. Try again, or reload the page.";
