/** In a module of its own, because no map needs it before a reader comes to it. */
export { createCompassWalk } from "@commons-widgets/geography";
