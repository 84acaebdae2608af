import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether nginx is on this machine. */
export const hasNginx = spawnSync("nginx", ["-v"]).error === undefined;

/** Stands behind the name of a test that is skipped where it is not. */
export const needsNginx = hasNginx
  ? ""
  : " (needs nginx: apt-get install nginx-light)";

/** An nginx of its own over a folder of its own. */
export class Nginx {
  readonly #folder = mkdtempSync(join(tmpdir(), "nginx-"));
  #process: ChildProcess | undefined;
  #port = 0;

  /** @param directives more of its configuration, for all that it serves */
  constructor(private readonly directives = "") {}

  /** Address of the folder. */
  get href(): string {
    return `http://127.0.0.1:${this.#port}/`;
  }

  /** Puts a file into the folder. */
  place(name: string, content: Uint8Array | string): void {
    writeFileSync(join(this.#folder, "files", name), content);
  }

  /** Starts it, and waits until it answers. */
  async start(): Promise<void> {
    this.#port = await findPort();
    mkdirSync(join(this.#folder, "files"));
    const conf = join(this.#folder, "nginx.conf");
    writeFileSync(
      conf,
      configuration(this.#folder, this.#port, this.directives),
    );
    const args = ["-c", conf, "-p", this.#folder, "-e", "stderr"];
    this.#process = spawn("nginx", args, { stdio: "ignore" });
    for (let attempt = 0; attempt < 100; attempt++) {
      if (await fetch(this.href).catch(() => undefined)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("nginx does not answer.");
  }

  async stop(): Promise<void> {
    const running = this.#process;
    const ended = new Promise((resolve) => running?.once("exit", resolve));
    if (running?.kill()) await ended;
    rmSync(this.#folder, { recursive: true });
  }
}

/** As Debian sets it up, but for where things are. */
function configuration(
  folder: string,
  port: number,
  directives: string,
): string {
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  return `
    daemon off;
    master_process off;
    pid ${folder}/nginx.pid;
    events {}
    http {
      access_log off;
      types {}
      default_type application/octet-stream;
      gzip on;
      ${directives}
      ${places.join("\n")}
      server {
        listen 127.0.0.1:${port};
        root ${folder}/files;
      }
    }`;
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
