/** What kind of area codes name, in a module of its own: few datasets leave it unsaid. */
export { geographyOfMost } from "@commons-widgets/geography";
