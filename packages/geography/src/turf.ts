export { booleanPointInPolygon, intersect, union } from "@turf/turf";
