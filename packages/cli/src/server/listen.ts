import type { Server } from "node:http";

/** Where to listen. */
export interface ListenOptions {
  /** 0 to 65535; 0 (the default) takes any free port. */
  readonly port?: number;
  /** The interface; `127.0.0.1` (the default) keeps to this machine. */
  readonly host?: string;
}

/** A server that is listening. */
export interface Listening {
  /** The address of its front page, ending in a slash. */
  readonly url: string;
  readonly port: number;
  /** Ends open connections and stops. */
  close(): Promise<void>;
}

/**
 * Starts a server and waits until it answers.
 *
 * @throws the error of Node, such as one whose `code` is `EADDRINUSE`, where
 *   the port cannot be taken
 */
export async function listen(
  server: Server,
  { port = 0, host = "127.0.0.1" }: ListenOptions = {},
): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const address = server.address();
  const taken = typeof address === "object" && address ? address.port : port;
  return {
    url: `http://${nameInUrl(host)}:${taken}/`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function nameInUrl(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
