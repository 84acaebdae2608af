export { intersect, union } from "@turf/turf";
