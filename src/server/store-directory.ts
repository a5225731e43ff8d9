import { env } from '@/env.mjs'
import { platformDb } from './platform-db'
import { singleton } from './singleton'
import type { StoreIdentity } from './store-context'
import { storeDb } from './store-db'
import { type HostTarget, runInTenant } from './tenancy'

/** A store with what is needed to build a context for it. */
export interface StoreEntry extends StoreIdentity {
  /** Newest store migration that was applied; "" before the first. */
  readonly schemaVersion: string
  readonly schemaState: string
  readonly currency: string
  readonly currencies: readonly string[]
  readonly locale: string
  readonly locales: readonly string[]
}

/** A suspension or a new language must be seen at the next request, in every process: entries live for a second. */
const MAX_AGE_MS = 1000
const MAX_ENTRIES = 5000

interface Cached {
  readonly at: number
  readonly entry: Promise<StoreEntry | null>
}

const cache = singleton('store-directory', () => new Map<string, Cached>())

/** The store of a slug, or null. Deleted stores are not found; others are, whatever their status. */
export function findStoreBySlug(slug: string): Promise<StoreEntry | null> {
  return remembered(`slug:${slug}`, () => load({ slug }))
}

/** The store of an id, or null. */
export function findStoreById(id: string): Promise<StoreEntry | null> {
  return remembered(`id:${id}`, () => load({ id }))
}

/** The store that a request's host names, or null. */
export async function findStoreByHost(target: HostTarget): Promise<StoreEntry | null> {
  if (target.kind === 'store-slug') return findStoreBySlug(target.slug)
  if (target.kind !== 'custom-host') return null
  return remembered(`host:${target.host}`, () =>
    load({ domains: { some: { host: target.host, verifiedAt: { not: null } } } }),
  )
}

/** Makes the next look-up in this process read the store anew. */
export function forgetStores(): void {
  cache.clear()
}

/** Where browsers find a store. */
export function storeUrl(store: { readonly slug: string }, path = '/'): string {
  const base = new URL(platformUrl())
  base.hostname = `${store.slug}.${base.hostname}`
  return new URL(path, base).toString()
}

/** Where browsers find the platform. */
export function platformUrl(path = '/'): string {
  return new URL(path, env.STOA_PUBLIC_URL ?? `http://${env.STOA_DOMAIN}:${env.PORT}`).toString()
}

function remembered(key: string, read: () => Promise<StoreEntry | null>): Promise<StoreEntry | null> {
  const now = Date.now()
  const known = cache.get(key)
  if (known && now - known.at < MAX_AGE_MS) return known.entry
  if (cache.size >= MAX_ENTRIES) cache.clear()
  const entry = read()
  cache.set(key, { at: now, entry })
  entry.catch(() => cache.delete(key))
  return entry
}

async function load(where: NonNullable<Parameters<typeof platformDb.store.findFirst>[0]>['where']) {
  const store = await platformDb.store.findFirst({ where: { AND: [where ?? {}, { status: { not: 'deleted' } }] } })
  if (!store) return null
  const { id, number, slug, name, schemaName, status, schemaVersion, schemaState } = store
  const settings = schemaVersion
    ? await runInTenant({ tenantId: id, schemaName }, async () => storeDb.storeSetting.findFirst())
    : null
  return {
    id,
    number,
    slug,
    name: settings?.name ?? name,
    schemaName,
    status,
    schemaVersion: schemaVersion ?? '',
    schemaState,
    currency: settings?.currency ?? 'EUR',
    currencies: settings?.currencies ?? ['EUR'],
    locale: settings?.locale ?? 'en',
    locales: settings?.locales ?? ['en'],
  } satisfies StoreEntry
}
