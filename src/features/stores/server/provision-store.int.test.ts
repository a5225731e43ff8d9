import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { STEP_RETRIES } from '../engine/store-lifecycle'
import { PROVISIONING_STEPS, type ProvisioningStep, type TemplateName } from '../stores-schema'
import { createStore, reuseStore } from './acceptance-repository'
import { deleteStore } from './delete-store'
import { endInBackground } from './end-store'
import { getStoreProgress } from './get-store-progress'
import { moveStore } from './move-store'
import { openStore } from './open-store'
import { provisionInBackground, provisionStore, type ProvisioningHooks } from './provision-store'
import { resumeStores } from './resume-stores'
import { retryOwnStore } from './retry-own-store'
import { findStore, type StoreRecord } from './store-repository'
import { env } from '@/env.mjs'
import { newId } from '@/lib/ids'
import { closeAdminConnections } from '@/server/admin-database'
import type { Actor } from '@/server/auth/actor'
import { platformDb } from '@/server/platform-db'
import { withAdmin } from '@/test/create-test-store'

const NO_WAIT: ProvisioningHooks = { delayMs: () => 1 }

afterAll(() => closeAdminConnections())

async function createOwner(): Promise<Extract<Actor, { kind: 'user' }>> {
  const id = newId()
  const email = `owner-${id}@example.test`
  await platformDb.user.create({ data: { id, email, name: 'Olive', passwordHash: '-' } })
  return { kind: 'user', id, name: 'Olive', email, sessionId: 'test', isOperator: false }
}

const requestOf = (actor: Extract<Actor, { kind: 'user' }>) => ({
  actor,
  now: new Date(),
  ip: '127.0.0.1',
  requestId: 'test',
  auditNote: {},
})

function inputOf(slug: string, template: TemplateName) {
  const locales = ['es', 'en'] as ('en' | 'es')[]
  return {
    name: `Shop ${slug}`,
    slug,
    currency: 'EUR' as const,
    country: 'DE',
    locales,
    timeZone: 'Europe/Berlin',
    template,
  }
}

/** A store that was asked for, and that nobody works on yet. */
async function askForStore(template: TemplateName = 'fashion') {
  const owner = await createOwner()
  const { id } = await createStore(platformDb, owner.id, inputOf(`p-${owner.id.slice(-12)}`, template))
  return { id, owner, store: await theStore(id) }
}

async function theStore(id: string): Promise<StoreRecord> {
  const store = await findStore(id)
  if (!store) throw new Error('no such store')
  return store
}

const COUNTED = [
  'product',
  'variant',
  'variant_price',
  'stock_level',
  'stock_movement',
  'media_asset',
  'product_image',
  'category',
  'collection',
  'shipping_rate',
  'tax_rate',
  'page',
  'theme',
  'store_setting',
]

/** How many rows each table of the store has. */
async function rowsOf({ schemaName }: StoreRecord): Promise<Record<string, number>> {
  const counts = COUNTED.map((table) => `(SELECT count(*)::int FROM "${schemaName}".${table}) AS ${table}`)
  return withAdmin(async (admin) => {
    const { rows } = await admin.query<Record<string, number>>(`SELECT ${counts.join(', ')}`)
    return rows[0] ?? {}
  })
}

async function leftovers({ schemaName }: StoreRecord): Promise<number> {
  return withAdmin(async (admin) => {
    const { rows } = await admin.query<{ count: number }>(
      `SELECT (SELECT count(*)::int FROM pg_namespace WHERE nspname = $1) + (SELECT count(*)::int FROM pg_roles WHERE rolname = $1) AS count`,
      [schemaName],
    )
    return rows[0]?.count ?? -1
  })
}

describe('provisioning', () => {
  it('brings a store to ready, filled from its template, with every step timed and written down', async () => {
    const { id, owner, store } = await askForStore()
    expect(await provisionStore(id)).toBe('ready')
    const progress = await getStoreProgress(requestOf(owner), id)
    expect(progress.status).toBe('ready')
    expect(progress.steps.map((step) => [step.step, step.state, step.tries])).toEqual(
      PROVISIONING_STEPS.map((step) => [step, 'done', 1]),
    )
    expect(progress.steps.every((step) => (step.durationMs ?? -1) >= 0)).toBe(true)
    const rows = await rowsOf(store)
    for (const table of COUNTED) expect(rows[table], table).toBeGreaterThan(0)
    expect(rows.stock_level).toBe(rows.variant)
    const membership = await platformDb.membership.findFirst({ where: { storeId: id } })
    expect(membership).toMatchObject({ userId: owner.id, role: 'owner' })
    expect(await provisionStore(id)).toBe('nothing to do')
    // The first on an installation encodes the template's pictures.
  }, 120_000)

  describe.each(PROVISIONING_STEPS)('broken off after the step %s', (broken) => {
    it('is found half-way and taken up again, to the same end', async () => {
      const { id, store } = await askForStore('empty')
      const crash = async (step: ProvisioningStep) => {
        if (step === broken) throw new Error('the process is gone')
      }
      await expect(provisionStore(id, { afterStep: crash })).rejects.toThrow('the process is gone')
      expect((await theStore(id)).status).toBe('provisioning')
      expect(await provisionStore(id)).toBe('ready')
      const undisturbed = await askForStore('empty')
      await provisionStore(undisturbed.id)
      expect(await rowsOf(store)).toEqual(await rowsOf(undisturbed.store))
    })
  })

  it('repeats a failing step, three times at most, and then the store has failed; a retry begins anew', async () => {
    const { id, owner, store } = await askForStore('empty')
    const tries: number[] = []
    const fail = async (step: ProvisioningStep, attempt: number) => {
      if (step !== 'images') return
      tries.push(attempt)
      throw new Error('the disk is full')
    }
    expect(await provisionStore(id, { ...NO_WAIT, beforeTry: fail })).toBe('failed')
    expect(tries).toEqual([1, 2, 3, 4])
    expect(tries).toHaveLength(STEP_RETRIES + 1)
    const progress = await getStoreProgress(requestOf(owner), id)
    expect(progress).toMatchObject({ status: 'failed', failedStep: 'images' })
    expect(await theStore(id)).toMatchObject({ failure: 'images', attempts: 1 })

    const { status } = await retryOwnStore(requestOf(owner), id)
    expect(status).toBe('requested')
    await expect.poll(async () => (await theStore(id)).status, { timeout: 20_000 }).toBe('ready')
    expect((await rowsOf(store)).theme).toBe(1)
  })

  it('recovers when a step works at its third try', async () => {
    const { id, owner } = await askForStore('empty')
    const flaky = async (step: ProvisioningStep, attempt: number) => {
      if (step === 'migrate' && attempt < 3) throw new Error('not yet')
    }
    expect(await provisionStore(id, { ...NO_WAIT, beforeTry: flaky })).toBe('ready')
    const { steps } = await getStoreProgress(requestOf(owner), id)
    expect(steps.find((step) => step.step === 'migrate')).toMatchObject({ state: 'done', tries: 3 })
  })

  it('gives up on a store that breaks off again and again', async () => {
    const { id } = await askForStore('empty')
    const crash = async () => {
      throw new Error('gone')
    }
    for (let run = 0; run < 3; run += 1) await expect(provisionStore(id, { afterStep: crash })).rejects.toThrow('gone')
    expect(await provisionStore(id)).toBe('failed')
    expect(await theStore(id)).toMatchObject({ status: 'failed', failure: 'interrupted' })
  })

  it('is done by one of several that begin at the same time', async () => {
    const { id } = await askForStore('empty')
    const outcomes = await Promise.all([provisionStore(id), provisionStore(id), provisionStore(id)])
    expect(outcomes.filter((outcome) => outcome === 'ready')).toHaveLength(1)
    for (const outcome of outcomes) expect(['ready', 'elsewhere', 'nothing to do']).toContain(outcome)
  })

  it('takes up what was left by a process that is gone', async () => {
    const waiting = await askForStore('empty')
    const halfWay = await askForStore('empty')
    await moveStore(halfWay.id, { from: ['requested'], to: 'provisioning', attempts: 'next' })
    expect(await resumeStores()).toBeGreaterThanOrEqual(2)
    for (const { id } of [waiting, halfWay]) {
      await expect.poll(async () => (await theStore(id)).status, { timeout: 20_000 }).toBe('ready')
    }
  })
})

describe('ending a store', () => {
  it('leaves no schema, role or file behind, frees the address and keeps the log', async () => {
    const { id, owner, store } = await askForStore('empty')
    await provisionStore(id)
    expect(existsSync(join(env.STOA_DATA_DIR, 'files', id))).toBe(true)
    await expect(deleteStore(requestOf(owner), { storeId: id, confirmation: 'something' })).rejects.toThrow('invalid')
    await deleteStore(requestOf(owner), { storeId: id, confirmation: store.slug })
    await endInBackground(id)
    expect(await leftovers(store)).toBe(0)
    expect(existsSync(join(env.STOA_DATA_DIR, 'files', id))).toBe(false)
    const ended = await theStore(id)
    expect(ended).toMatchObject({ status: 'deleted', slug: `${store.slug}~${store.number}` })
    expect(await platformDb.storeEvent.count({ where: { storeId: id } })).toBeGreaterThan(PROVISIONING_STEPS.length)
    await expect(getStoreProgress(requestOf(owner), id)).rejects.toThrow('not_found')
  })

  it('is possible while the store is being opened', async () => {
    const { id, owner, store } = await askForStore('empty')
    const endInBetween = async (step: ProvisioningStep) => {
      if (step === 'settings') await deleteStore(requestOf(owner), { storeId: id, confirmation: store.slug })
    }
    expect(await provisionStore(id, { afterStep: endInBetween })).toBe('cancelled')
    await expect.poll(async () => (await theStore(id)).status, { timeout: 20_000 }).toBe('deleted')
    expect(await leftovers(store)).toBe(0)
  })
})

describe('a failed store that is asked for again', () => {
  it('keeps its record and gets what is asked for now', async () => {
    const { id, owner, store } = await askForStore('fashion')
    const fail = async (step: ProvisioningStep) => {
      if (step === 'owner') throw new Error('no')
    }
    expect(await provisionStore(id, { ...NO_WAIT, beforeTry: fail })).toBe('failed')
    expect((await rowsOf(store)).product).toBeGreaterThan(0)
    const again = { ...inputOf(store.slug, 'empty'), locales: ['pt' as const] }
    await reuseStore(platformDb, await theStore(id), again)
    expect(await provisionStore(id)).toBe('ready')
    expect((await rowsOf(store)).product).toBe(0)
    expect(await platformDb.store.count({ where: { ownerId: owner.id } })).toBe(1)
  })
})

describe('the time that opening a store takes', () => {
  it('is below 2 s from submitting to ready (p95 of 20)', async () => {
    const times: number[] = []
    for (let index = 0; index < 20; index += 1) {
      const owner = await createOwner()
      const startedAt = performance.now()
      const { storeId } = await openStore(requestOf(owner), inputOf(`t-${owner.id.slice(-12)}`, 'fashion'))
      expect(await provisionInBackground(storeId)).toBe('ready')
      times.push(performance.now() - startedAt)
    }
    const sorted = times.toSorted((a, b) => a - b)
    const p95 = sorted[18] ?? Number.POSITIVE_INFINITY
    console.log(`store ready: p50 ${Math.round(sorted[9] ?? 0)} ms, p95 ${Math.round(p95)} ms of ${times.length}`)
    expect(p95).toBeLessThan(2000)
  }, 120_000)
})
