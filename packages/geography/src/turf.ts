export { booleanPointInPolygon } from "@turf/turf";
