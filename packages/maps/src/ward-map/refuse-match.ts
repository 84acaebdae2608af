/** Why a map is refused, in a module of its own: fetched only where one is. */
export { refuseMatch } from "@commons-widgets/geography";
