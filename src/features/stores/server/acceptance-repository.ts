import type { OpenStoreInput } from '../stores-schema'
import { moveStoreRow, type StoreRecord, type StoreRequest, toRecord } from './store-repository'
import { newId } from '@/lib/ids'
import { inPlatformTransaction, type PlatformDb, platformDb } from '@/server/platform-db'
import { schemaNameFor } from '@/server/tenancy'

/** First key of the advisory lock of acceptance; see provisioning-lock-repository.ts for the others. */
const ACCEPTANCE_LOCK = 75

export type AcceptanceDb = PlatformDb

/** One acceptance at a time, all processes together: quota, queue and free names are looked at and used in one transaction. */
export function inAcceptance<T>(work: (db: AcceptanceDb) => Promise<T>): Promise<T> {
  return inPlatformTransaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(${ACCEPTANCE_LOCK}::int, 0)::text`
    return work(tx)
  })
}

export type AcceptedStore = Pick<StoreRecord, 'id' | 'slug'>

/** All stores that a person owns or owned. */
export async function findOwnStores(db: PlatformDb, ownerId: string): Promise<StoreRecord[]> {
  const rows = await db.store.findMany({ where: { ownerId } })
  return rows.map(toRecord)
}

export async function isSlugTaken(slug: string, db: PlatformDb = platformDb): Promise<boolean> {
  return (await db.store.count({ where: { slug } })) > 0
}

/** Those of the slugs that are taken. */
export async function findTakenSlugs(slugs: readonly string[]): Promise<Set<string>> {
  const rows = await platformDb.store.findMany({ where: { slug: { in: [...slugs] } }, select: { slug: true } })
  return new Set(rows.map((row) => row.slug))
}

/** Stores that are being provisioned or wait for it. */
export function countWaiting(db: PlatformDb): Promise<number> {
  return db.store.count({ where: { status: { in: ['requested', 'provisioning'] } } })
}

export async function createStore(db: PlatformDb, ownerId: string, input: OpenStoreInput): Promise<AcceptedStore> {
  const id = newId()
  await db.store.create({
    data: {
      id,
      slug: input.slug,
      name: input.name,
      schemaName: schemaNameFor(id),
      ownerId,
      request: { ...requestOf(input, false) },
      events: { create: { id: newId(), kind: 'transition', data: { from: null, to: 'requested' } } },
    },
  })
  return { id, slug: input.slug }
}

/** Takes a failed store's record for what is asked for now. What the failed attempt left in its schema goes first. */
export async function reuseStore(db: PlatformDb, store: StoreRecord, input: OpenStoreInput): Promise<AcceptedStore> {
  const wasNeverOpen = store.readyAt === null
  await db.store.updateMany({
    where: { id: store.id },
    data: { slug: input.slug, name: input.name, request: { ...requestOf(input, wasNeverOpen) } },
  })
  await moveStoreRow(store.id, { from: ['failed'], to: 'requested', attempts: 0, message: 'asked for again' }, db)
  return { id: store.id, slug: input.slug }
}

function requestOf(input: OpenStoreInput, startOver: boolean): StoreRequest {
  const { currency, country, locales, timeZone, template } = input
  return { currency, country, locales: [...new Set(locales)], timeZone, template, startOver }
}
