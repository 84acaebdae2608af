export type {
  Adapter,
  AdapterContext,
  AreasDataset,
  ByteRange,
  CreateAdapter,
  DatasetSummary,
  GroupedQuery,
  Grouping,
  LookupDataset,
  OutlineResource,
  ReadBytes,
  ReadRange,
  ReadQuery,
} from "./adapter.js";
export {
  entryOfVersion,
  parseCatalogue,
  type Catalogue,
  type CatalogueEntry,
  type CatalogueResource,
} from "./adapters/data-package/catalogue.js";
export { createDataPackageAdapter } from "./adapters/data-package/data-package.js";
export { PORTALS } from "./adapters/portals.js";
export type { AccessRequest, Authorise } from "./authorise.js";
export {
  asCommonsError,
  CommonsClient,
  pageClient,
  type CommonsRef,
  type DatasetRef,
} from "./client.js";
export type { AccessRights, DatasetDescription } from "./description.js";
export { beginEarly } from "./early.js";
export {
  BoundariesNotFoundError,
  CutOffError,
  ForbiddenError,
  HashMismatchError,
  HttpStatusError,
  NoCatalogueError,
  TimedOutError,
  TooLargeError,
  TooManyColumnsError,
  TooManyRowsError,
  UnreachableError,
  UnreadableError,
  type RefusedDataset,
} from "./failures.js";
export { fetchPart } from "./fetch-part.js";
export { PortalError } from "./portal/portal-error.js";
export { DEFAULT_LIMITS, type Limits } from "./limits.js";
export {
  readPublished,
  type PublishedFile,
  type PublishedTable,
} from "./published/read-published.js";
export { requestBytes } from "./request.js";
export {
  registerMemoryCommons,
  type MemoryCommons,
  type MemoryDataset,
} from "./memory-commons.js";
export { safeLink } from "./safe-link.js";
