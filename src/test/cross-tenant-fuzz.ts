import { createHash, randomBytes } from 'node:crypto'
import { TRPCError } from '@trpc/server'
import { newId } from '@/lib/ids'
import type { Actor } from '@/server/auth/actor'
import { ROLES, STORE_PERMISSIONS } from '@/server/auth/permissions'
import { platformDb } from '@/server/platform-db'
import { actorAt, type CallOptions, ownerOf, shopperOf } from './caller'
import { createTestStore, NO_PASSWORD, type TestStore, withAdmin } from './create-test-store'
import { fillStore, knownWordOf } from './fill-store'
import { allProcedures } from './procedures'
import { type ForeignValues, foreignInput } from './schema-inputs'

/** Two stores with a bit of everything, and what belongs to the second. */
export interface TwoStores {
  readonly a: TestStore
  readonly b: TestStore
  readonly foreign: ForeignValues
  /** Digest of all rows of B before anything was tried. */
  readonly before: string
}

export async function twoFilledStores(): Promise<TwoStores> {
  const a = await createTestStore()
  const b = await createTestStore()
  for (const store of [a, b]) await fillStore(store)
  return { a, b, foreign: await valuesOf(b), before: await checksumOf(b) }
}

export async function tablesOf(store: TestStore): Promise<string[]> {
  const { rows } = await withAdmin((client) =>
    client.query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = $1 ORDER BY 1`, [
      store.entry.schemaName,
    ]),
  )
  return rows.map((row) => row.name)
}

/** All ids of the store's rows, and the texts by which a store's things are named. */
async function valuesOf(store: TestStore): Promise<ForeignValues> {
  const schema = store.entry.schemaName
  const ids = await withAdmin(async (client) => {
    const found: string[] = [store.entry.id]
    for (const table of await tablesOf(store)) {
      const { rows } = await client.query<{ row: Record<string, unknown> }>(
        `SELECT to_jsonb(t) AS row FROM "${schema}"."${table}" t`,
      )
      for (const { row } of rows) if (typeof row.id === 'string') found.push(row.id)
    }
    return found
  })
  const known = knownWordOf(store)
  return {
    ids,
    words: [`h-${known}`, `p-${known}`, `SKU${known}`, `t${known}`, known, store.entry.slug, `${known}@example.test`],
  }
}

/** A digest of every row of every table of the store. */
export async function checksumOf(store: TestStore): Promise<string> {
  const hash = createHash('sha256')
  await withAdmin(async (client) => {
    for (const table of await tablesOf(store)) {
      const { rows } = await client.query(
        `SELECT to_jsonb(t)::text AS row FROM "${store.entry.schemaName}"."${table}" t ORDER BY 1`,
      )
      hash.update(table).update(JSON.stringify(rows))
    }
  })
  return hash.digest('hex')
}

async function member(store: TestStore, role: string): Promise<Actor> {
  const user = await platformDb.user.create({
    data: { email: `${randomBytes(6).toString('hex')}@example.test`, name: role, passwordHash: NO_PASSWORD },
  })
  await platformDb.membership.create({ data: { userId: user.id, storeId: store.entry.id, role } })
  return { kind: 'user', id: user.id, name: role, email: user.email, sessionId: newId(), isOperator: false }
}

interface Caller {
  readonly name: string
  readonly call: (path: string, input: unknown) => Promise<unknown>
}

/** Each call from an address of its own: how often one may call is not what is tried here. */
export function callBy(name: string, callerAt: (options: CallOptions) => object): Caller {
  return {
    name,
    call: (path, input) => {
      const caller: unknown = callerAt({ ip: `10.${randomBytes(3).join('.')}` })
      const procedure = path.split('.').reduce((node, key) => (node as Record<string, unknown>)[key], caller)
      return (procedure as (input: unknown) => Promise<unknown>)(input)
    },
  }
}

/** Everybody that store A knows, on A's host and path, and A's owner on B's path. */
async function callersOf({ a, b }: TwoStores): Promise<Caller[]> {
  const token: Actor = { kind: 'token', id: newId(), name: 'tool', storeId: a.entry.id, scopes: STORE_PERMISSIONS }
  const at = (actor: Actor, store: TestStore) => (options: CallOptions) => actorAt(actor, store.entry.slug, options)
  const staff = await Promise.all(ROLES.map(async (role) => callBy(role, at(await member(a, role), a))))
  return [
    callBy('anonymous', (options) => shopperOf(a.entry, options)),
    ...staff,
    callBy('token', at(token, a)),
    callBy('owner of A on the path of B', at(ownerOf(a), b)),
    callBy('token of A on the path of B', at(token, b)),
    callBy('anonymous on the path of B', at({ kind: 'anonymous' }, b)),
  ]
}

/** What leaves the server for a call: the answer, or all of the error that a client sees. */
export async function answerOf(call: Promise<unknown>): Promise<{ text: string; unforeseen: boolean }> {
  try {
    return { text: JSON.stringify((await call) ?? null), unforeseen: false }
  } catch (error) {
    const { message, code, cause } = error as TRPCError
    const unforeseen = !(error instanceof TRPCError) || code === 'INTERNAL_SERVER_ERROR'
    return { text: `${message} ${unforeseen ? String(cause) : ''}`, unforeseen }
  }
}

export function seeded(seed: string): () => number {
  let state = createHash('sha256').update(seed).digest()
  return () => {
    state = createHash('sha256').update(state).digest()
    return state.readUInt32BE(0) / 2 ** 32
  }
}

/**
 * Nobody sends B's canary, so it is a leak wherever it is seen. What callers send may come back, at once or, once a mutation has written
 * it into A, later: so the known word is looked for in queries, which are all asked before any mutation.
 */
function leaks(b: TestStore, answer: { text: string; input: unknown; isQuery: boolean }): boolean {
  const { text, input, isQuery } = answer
  const known = knownWordOf(b)
  return text.includes(b.canary) || (isQuery && text.includes(known) && !JSON.stringify(input ?? null).includes(known))
}

export interface FuzzReport {
  readonly procedures: number
  readonly calls: number
  /** Leaks, and errors that nobody foresaw. */
  readonly wrong: readonly string[]
}

/**
 * Drill 5: every procedure, called in store A with what belongs to store B, as everybody that A knows. Nothing of B may be in any
 * answer or error. A new procedure is covered by being in the router.
 */
export async function crossTenantFuzz(stores: TwoStores, inputsPerProcedure: number): Promise<FuzzReport> {
  const procedures = allProcedures().toSorted(
    (one, other) => Number(other.type === 'query') - Number(one.type === 'query'),
  )
  const everybody = await callersOf(stores)
  const wrong: string[] = []
  let calls = 0
  for (const procedure of procedures) {
    const isQuery = procedure.type === 'query'
    const random = seeded(procedure.path)
    const schema = procedure.inputs.at(-1)
    for (let index = 0; index < (schema ? inputsPerProcedure : 1); index += 1) {
      const input = schema ? foreignInput(schema, stores.foreign, random) : undefined
      for (const caller of everybody) {
        calls += 1
        const { text, unforeseen } = await answerOf(caller.call(procedure.path, input))
        const what = `${caller.name} ${procedure.path} ${JSON.stringify(input)}`
        if (leaks(stores.b, { text, input, isQuery })) wrong.push(`${what}: ${text}`)
        if (unforeseen) wrong.push(`${what} failed: ${text.slice(0, 300)}`)
      }
    }
  }
  return { procedures: procedures.length, calls, wrong }
}
