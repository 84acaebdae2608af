export {
  describeCatalogue,
  type CatalogueHead,
  type FormerVersion,
  type PublishedDataset,
  type PublishedFile,
} from "./build/describe-catalogue.js";
export type { CommonsFile } from "./keeping/commons-file.js";
export { writeJson, type Descriptor } from "./keeping/descriptor.js";
export { measureFile } from "./keeping/measure-file.js";
export {
  createCommonsServer,
  type CommonsServerOptions,
} from "./server/commons-server.js";
export { listen, type Listening, type ListenOptions } from "./server/listen.js";
export { runCommandLine, type Terminal } from "./command-line.js";
