import { ForbiddenError } from "./failures.js";

/** What a page is told when something is about to be asked for. */
export interface AccessRequest {
  /** Absolute address of the file. */
  readonly url: string;
  /** Its origin, the only one to which the token will be sent. */
  readonly origin: string;
}

/**
 * The page's own way to a token. It is called before every request, and should
 * answer at once where nothing is needed; what it keeps it keeps itself.
 *
 * @returns the token, or `undefined` where that origin needs none
 */
export type Authorise = (request: AccessRequest) => Promise<string | undefined>;

/** RFC 6750, section 2.1. */
const TOKEN = /^[\w.~+/-]+=*$/;

/**
 * The header that carries a token. It goes to the origin asked for and no other:
 * a browser takes it away where that leads on to another.
 *
 * Nothing of a token, nor of a failure to get one, is in any error.
 *
 * @throws {ForbiddenError} where the page's function fails, or gives what is no
 *   token
 */
export async function authorisation(
  url: string,
  authorise: Authorise,
): Promise<Readonly<Record<string, string>>> {
  let token: string | undefined;
  try {
    token = await authorise({ url, origin: new URL(url).origin });
  } catch {
    throw new ForbiddenError(url, 401);
  }
  if (token === undefined) return {};
  if (!TOKEN.test(token)) throw new ForbiddenError(url, 401);
  return { authorization: `Bearer ${token}` };
}
