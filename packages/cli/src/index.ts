export {
  createCommonsServer,
  type CommonsServerOptions,
} from "./server/commons-server.js";
export { listen, type Listening, type ListenOptions } from "./server/listen.js";
export { runCommandLine, type Terminal } from "./command-line.js";
