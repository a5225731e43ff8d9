import pg from 'pg'
import { checkedSchemaName } from './schema-name'
import { currentTenant, TenantScopeError } from './scope'

/** Prisma qualifies every table with this name; the pool strips it, so that search_path decides. */
export const SENTINEL = '__tenant__'
const QUALIFIER = `"${SENTINEL}".`

/** Where a connection is to be: the role it acts as and the schema it sees first. */
export interface Place {
  readonly role: string
  readonly schema: string
}

export interface ScopedPoolOptions extends pg.PoolConfig {
  /** Where the next connection is to be. Throws when the caller is nowhere. */
  readonly place: () => Place
  /** Share of checkouts, 0 to 1, at which the server is asked who and where the connection is. */
  readonly assertRate?: number
  readonly statementTimeoutMs?: number
  readonly lockTimeoutMs?: number
  readonly idleInTransactionTimeoutMs?: number
}

/** The place of the tenant in scope. Throws TenantScopeError outside any scope. */
export function placeOfTenant(): Place {
  const scope = currentTenant()
  if (!scope) throw new TenantScopeError('A query outside any tenant scope')
  const name = checkedSchemaName(scope.schemaName)
  return { role: name, schema: name }
}

interface ConnectionState {
  role: string | null
  /** Set by an error or a rollback: where the connection stands is no longer known. */
  tainted: boolean
}

type Release = (error?: Error | boolean) => void
type Checkout = (error: Error | undefined, client: pg.PoolClient | undefined, done: Release) => void

/** What pg's pool keeps to itself: who waits, first come first, and which connections are free, the last used last. */
interface PoolInside {
  readonly _pendingQueue: object[]
  readonly _idle: { readonly client: pg.PoolClient }[]
  _pulseQueue(): void
}

const PoolWithQueue = pg.Pool as unknown as new (config: pg.PoolConfig) => pg.Pool & PoolInside

/** How long others may be let past the first in the queue. */
const LONGEST_PASSED_OVER_MS = 20

/**
 * A pg.Pool whose connections act as one tenant at a time.
 *
 * `connect()` is the one entry (pool.query goes through it): it asks where the caller is, pairs callers with connections that
 * last served the same tenant, and moves others with one simple-protocol message. After an error or a rollback the
 * server may have undone settings, so where such a connection stands is forgotten, and it is placed anew before it
 * serves again; one that is not idle (an open or failed transaction was left on it) is destroyed on release.
 */
export class ScopedPool extends PoolWithQueue {
  readonly #options: ScopedPoolOptions
  readonly #states = new WeakMap<pg.PoolClient, ConnectionState>()
  readonly #turns = new WeakMap<object, { readonly role: string; readonly since: number }>()

  constructor(options: ScopedPoolOptions) {
    super({ max: 10, maxLifetimeSeconds: 600, maxUses: 5000, ...options })
    this.#options = options
    this.on('connect', (client) => {
      this.#states.set(client, { role: null, tainted: false })
      this.#watch(client)
      // One that the server closes between two statements of a transaction: the next statement fails, and the pool drops it. Without a listener it would end the process.
      client.on('error', () => undefined)
    })
    // An idle connection that the server closed is dropped by pg itself; without a listener it would end the process.
    this.on('error', () => undefined)
  }

  override connect(): Promise<pg.PoolClient>
  override connect(callback: Checkout): void
  override connect(callback?: Checkout): Promise<pg.PoolClient> | undefined {
    if (!callback) return this.#checkout()
    this.#checkout().then(
      (client) => callback(undefined, client, client.release.bind(client)),
      (error: Error) => callback(error, undefined, () => undefined),
    )
    return undefined
  }

  async #checkout(): Promise<pg.PoolClient> {
    const place = this.#options.place()
    const client = await this.#take(place)
    try {
      await this.#enter(client, place)
    } catch (error) {
      client.release(true)
      throw error
    }
    this.#forgetPlaceAfterTrouble(client)
    return client
  }

  /** Waits for a connection, and leaves a note of whose turn in the queue it is. */
  #take({ role }: Place): Promise<pg.PoolClient> {
    const { _pendingQueue: queue } = this
    const before = queue.length
    const taken = super.connect()
    const turn = queue.length > before ? queue.at(-1) : undefined
    if (turn) this.#turns.set(turn, { role, since: performance.now() })
    return taken
  }

  /**
   * Where pg's pool gives the idle connection that stands last to the turn that stands first: puts a turn of some tenant there and a
   * connection that is in that tenant's place already. Moving a connection costs more than most queries. Nobody waits for long because of it.
   */
  override _pulseQueue(): void {
    const { _pendingQueue: queue, _idle: idle } = this
    const [first] = queue
    const waitedLong = first && performance.now() - (this.#turns.get(first)?.since ?? 0) > LONGEST_PASSED_OVER_MS
    for (const [position, turn] of (waitedLong ? queue.slice(0, 1) : queue).entries()) {
      const role = this.#turns.get(turn)?.role
      const found = idle.findLastIndex(({ client }) => this.#states.get(client)?.role === role)
      if (found === -1) continue
      queue.unshift(...queue.splice(position, 1))
      idle.push(...idle.splice(found, 1))
      break
    }
    super._pulseQueue()
  }

  async #enter(client: pg.PoolClient, { role, schema }: Place): Promise<void> {
    const state = this.#stateOf(client)
    if (state.role !== role) {
      const { statementTimeoutMs = 30_000, lockTimeoutMs = 10_000, idleInTransactionTimeoutMs = 30_000 } = this.#options
      state.role = null
      await client.query(
        `SET ROLE "${role}"; SET search_path TO "${schema}", ext; SET statement_timeout = ${statementTimeoutMs}; ` +
          `SET lock_timeout = ${lockTimeoutMs}; SET idle_in_transaction_session_timeout = ${idleInTransactionTimeoutMs}`,
      )
      state.role = role
    }
    if (Math.random() < (this.#options.assertRate ?? 0.01)) await assertPlace(client, { role, schema })
  }

  #stateOf(client: pg.PoolClient): ConnectionState {
    const state = this.#states.get(client)
    if (!state) throw new TenantScopeError('A connection that this pool did not open')
    return state
  }

  /** Strips the qualifier from each statement, and remembers errors and rollbacks. */
  #watch(client: pg.PoolClient): void {
    const state = this.#stateOf(client)
    const send = client.query.bind(client) as (...args: unknown[]) => unknown
    const taint = () => {
      state.tainted = true
    }
    const query = (first: unknown, ...rest: unknown[]): unknown => {
      const statement = withoutQualifier(first)
      if (endsInRollback(statement)) taint()
      const last = rest.at(-1)
      if (typeof last === 'function') {
        rest[rest.length - 1] = (error: unknown, result: unknown) => {
          if (error) taint()
          last(error, result)
        }
      }
      const answer = send(statement, ...rest)
      if (answer instanceof Promise) answer.catch(taint)
      return answer
    }
    client.query = query as typeof client.query
  }

  #forgetPlaceAfterTrouble(client: pg.PoolClient): void {
    const state = this.#stateOf(client)
    const release: Release = client.release.bind(client)
    client.release = (error?: Error | boolean) => {
      if (state.tainted) state.role = null
      state.tainted = false
      release(isSpent(error) || client.getTransactionStatus() !== 'I')
    }
  }
}

/** pg's pool hands on every error of a statement; after one that only refused the statement, the connection is as good as before. */
function isSpent(error: Error | boolean | undefined): boolean {
  return error instanceof pg.DatabaseError ? error.severity !== 'ERROR' : Boolean(error)
}

function withoutQualifier(statement: unknown): unknown {
  if (typeof statement === 'string') return statement.replaceAll(QUALIFIER, '')
  if (
    statement !== null &&
    typeof statement === 'object' &&
    'text' in statement &&
    typeof statement.text === 'string'
  ) {
    return { ...statement, text: statement.text.replaceAll(QUALIFIER, '') }
  }
  return statement
}

function endsInRollback(statement: unknown): boolean {
  const text = typeof statement === 'object' && statement !== null && 'text' in statement ? statement.text : statement
  return typeof text === 'string' && /^\s*rollback\b(?!\s+to\b)/i.test(text)
}

async function assertPlace(client: pg.PoolClient, expected: Place): Promise<void> {
  const { rows } = await client.query<{ role: string; schema: string | null }>(
    'SELECT current_user AS role, current_schema() AS schema',
  )
  const actual = rows[0]
  if (actual?.role !== expected.role || actual.schema !== expected.schema) {
    throw new TenantScopeError(`A connection for ${expected.role} stood at ${actual?.role}/${actual?.schema}`)
  }
}
