import { env } from '@/env.mjs'
import { newId } from '@/lib/ids'
import type { Actor } from '@/server/auth/actor'
import type { StoreEntry } from '@/server/store-directory'
import { resolveHost } from '@/server/tenancy'
import { t } from '@/server/trpc/init'
import type { RequestContext } from '@/server/trpc/request'
import { appRouter } from '@/server/trpc/root'

const createCaller = t.createCallerFactory(appRouter)

export interface CallOptions {
  readonly cookies?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly now?: Date
  /** Address of the caller; calls are counted by it. */
  readonly ip?: string
}

/** The procedures as a shopper on the store's host reaches them. */
export function shopperOf(store: StoreEntry, options: CallOptions = {}) {
  return callerOf(`${store.slug}.${env.STOA_DOMAIN}`, null, undefined, options)
}

/** The procedures as an actor on the platform's host reaches them, with a store's slug in the path. */
export function actorAt(actor: Actor, slug: string | null, options: CallOptions = {}) {
  return callerOf(env.STOA_DOMAIN, slug, actor, options)
}

/** The owner of a test store, as an actor. */
export function ownerOf(store: { readonly ownerId: string }): Actor {
  return {
    kind: 'user',
    id: store.ownerId,
    name: 'Owner',
    email: 'owner@example.test',
    sessionId: newId(),
    isOperator: false,
  }
}

/** A request as the HTTP entry would build it. */
export function testRequest(
  hostHeader: string,
  pathStore: string | null,
  actor: Actor | undefined,
  options: CallOptions = {},
): RequestContext {
  return {
    requestId: 'test',
    ip: options.ip ?? '127.0.0.1',
    method: 'POST',
    host: resolveHost(hostHeader, env.STOA_DOMAIN),
    hostHeader,
    pathStore,
    headers: new Headers({ 'sec-fetch-site': 'same-origin', ...options.headers }),
    cookies: new Map(Object.entries(options.cookies ?? {})),
    responseHeaders: new Headers(),
    now: options.now ?? new Date(),
    ...(actor ? { actor: Promise.resolve(actor) } : {}),
  }
}

function callerOf(hostHeader: string, pathStore: string | null, actor: Actor | undefined, options: CallOptions) {
  const request = testRequest(hostHeader, pathStore, actor, options)
  return Object.assign(createCaller(request), { request })
}
