const STARTS_READER = /\/geography\/dist\/boundaries\/start-reader\.js$/;
const IN_PACKAGE = '"./read-boundaries.worker.js"';

/**
 * Says where in the build the worker that reads boundaries stands.
 *
 * @param {string} [folder] as seen from a chunk; absent: the one file of
 *   everything, which has nothing beside it and starts no worker
 * @returns {import("rollup").Plugin}
 */
export function readerAddress(folder) {
  return {
    name: "reader-address",
    transform(code, id) {
      if (!STARTS_READER.test(id)) return null;
      if (folder === undefined)
        return { code: "export const startReader = () => {};", map: null };
      if (!code.includes(IN_PACKAGE))
        this.error(`${id} no longer starts ${IN_PACKAGE}.`);
      const address = JSON.stringify(`${folder}/read-boundaries.js`);
      return { code: code.replace(IN_PACKAGE, address), map: null };
    },
  };
}
