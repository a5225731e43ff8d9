import type { Books, World } from './world'

/** What a handler is told of a request to the API. */
export interface ApiRequest {
  readonly world: World
  /** Of the account that the header `Stripe-Account` names, or the platform's. */
  readonly books: Books
  /** The variable parts of the path. */
  readonly path: readonly string[]
  /** Where browsers find the double's own pages. */
  readonly origin: string
  /** The body or the query: of the type that the SDK has for it. */
  readonly params: unknown
}

export type ApiHandler = (request: ApiRequest) => object

export interface ApiRoute {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly pattern: RegExp
  readonly handle: ApiHandler
}

/** A route of the API: `path` as `/v1/refunds/:id`. */
export function route(method: ApiRoute['method'], path: string, handle: ApiHandler): ApiRoute {
  const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '([^/]+)')}$`)
  return { method, pattern, handle }
}

interface ListParams {
  readonly limit?: number
  readonly starting_after?: string
  readonly created?: number | { gte?: number; gt?: number; lte?: number; lt?: number }
}

/** A page of a list, newest first, as Stripe cuts it. */
export function listPage<T extends { id: string; created?: number }>(
  url: string,
  all: Iterable<T>,
  params: ListParams,
): { object: 'list'; data: T[]; has_more: boolean; url: string } {
  const range = typeof params.created === 'object' ? params.created : {}
  const within = [...all].toReversed().filter(({ created = 0 }) => {
    const { gte = -Infinity, gt = -Infinity, lte = Infinity, lt = Infinity } = range
    return created >= gte && created > gt && created <= lte && created < lt
  })
  const from = params.starting_after ? within.findIndex(({ id }) => id === params.starting_after) + 1 : 0
  const limit = Math.min(params.limit ?? 10, 100)
  return { object: 'list', data: within.slice(from, from + limit), has_more: within.length > from + limit, url }
}
