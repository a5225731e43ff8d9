import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { type ScopedPool, SENTINEL } from './pool'
import { TenantScopeError } from './scope'

/** The driver adapter to give to a PrismaClient whose queries are to follow the pool's place. */
export function createScopedAdapter(pool: ScopedPool): PrismaPg {
  return new PrismaPg(pool, { schema: SENTINEL, statementNameGenerator: ({ sql }) => statementName(sql) })
}

const names = new Map<string, string>()

/** A stable name for a statement, so that a connection prepares it once. Bounded: ad-hoc texts do not pile up. */
function statementName(sql: string): string {
  const known = names.get(sql)
  if (known) return known
  const name = createHash('sha1').update(sql).digest('base64url')
  if (names.size >= 2000) names.clear()
  names.set(sql, name)
  return name
}

interface BatchedRequest {
  transaction?: { kind: 'itx' | 'batch' }
}
interface PrismaInternals {
  _requestHandler?: { dataloader?: { options?: { batchBy?: (request: BatchedRequest) => string | undefined } } }
}

/**
 * Makes a PrismaClient safe to share between tenants.
 *
 * Prisma gathers the `findUnique` calls of one tick, whoever made them, and sends them from the first caller's async
 * context: two tenants in the same tick would both be answered from the first one's schema. Outside interactive
 * transactions (which own their connection) each request is therefore sent by itself, in its caller's scope, and
 * the array form of `$transaction` is refused. Throws if Prisma's inside changed, rather than run unsafely.
 */
export function sendEachQueryInItsOwnScope<T extends object>(client: T): T {
  const options = (client as PrismaInternals)._requestHandler?.dataloader?.options
  const batchBy = options?.batchBy
  if (!options || !batchBy) throw new TenantScopeError('This Prisma batches requests in a way that is not known here')
  options.batchBy = (request) => {
    if (request.transaction?.kind === 'itx') return batchBy(request)
    if (request.transaction) throw new TenantScopeError('Use an interactive transaction: $transaction(async (tx) => …)')
    return undefined
  }
  return client
}
