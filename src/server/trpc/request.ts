import type { Actor } from '../auth/actor'
import type { HostTarget } from '../tenancy'

/** What a procedure knows of the request that called it. Built from what the server itself saw, by the HTTP entry or a page. */
export interface RequestContext {
  readonly requestId: string
  readonly ip: string
  readonly method: string
  /** The Host header as resolved; never a forwarded header of an untrusted hop. */
  readonly host: HostTarget
  /** Host with port, as browsers see it: what an Origin header must agree with. */
  readonly hostHeader: string
  /** Slug in the path /api/trpc/<slug>/<procedure>: the store that staff and tokens act on. */
  readonly pathStore: string | null
  readonly headers: Headers
  readonly cookies: ReadonlyMap<string, string>
  /** Cookies and other headers to send with the answer. */
  readonly responseHeaders: Headers
  readonly now: Date
  /** Who calls, once known: filled by authenticate() and kept for the rest of the request. */
  actor?: Promise<Actor>
}
