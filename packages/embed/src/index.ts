export { beginData } from "./begin-data.js";
export { findTags } from "./find-tags.js";
export { KNOWN_TAGS } from "./known-tags.js";
export { preloadLines, type PreloadQuery } from "./preload-lines.js";
