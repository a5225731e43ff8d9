import { initTRPC, TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import type { Permission } from '../auth/permissions'
import { DomainError, TRPC_CODES } from '../errors'
import { log } from '../log'
import type { RequestContext } from './request'

/** How often one caller may call: figures in rate-limit.ts. */
export type RateClass = 'read' | 'write' | 'auth' | 'heavy' | 'guess'

export type Audience = 'storefront' | 'customer' | 'staff' | 'operator' | 'account' | 'visitor'

/** Every procedure states all of it; router.test.ts walks the router and fails on one that does not. */
export interface ProcedureMeta {
  readonly audience: Audience
  readonly permission: Permission | null
  readonly rate: RateClass
  /** Name of the audit record that a successful call leaves; null for reads. */
  readonly audit: string | null
  /** The answer is the same for every shopper of a store, language and currency: it may be kept, by tag. */
  readonly cached: boolean
}

export const t = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    isServer: true,
    errorFormatter({ shape, error, ctx }) {
      const { cause } = error
      return {
        ...shape,
        message: error.code === 'INTERNAL_SERVER_ERROR' ? 'internal' : shape.message,
        data: {
          code: shape.data.code,
          httpStatus: shape.data.httpStatus,
          path: shape.data.path,
          requestId: ctx?.requestId ?? null,
          domain: cause instanceof DomainError ? { code: cause.code, field: cause.field, values: cause.values } : null,
          fields: cause instanceof ZodError && error.code === 'BAD_REQUEST' ? fieldErrors(cause) : null,
        },
      }
    },
  })

function fieldErrors(error: ZodError): { path: string; message: string }[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
}

/** Domain errors become tRPC errors by the one table; what nobody foresaw is logged whole and told as "internal". */
export const mapErrors = t.middleware(async ({ ctx, path, next }) => {
  const result = await next()
  if (result.ok) return result
  const { cause } = result.error
  if (cause instanceof DomainError) {
    throw new TRPCError({ code: TRPC_CODES[cause.code], message: cause.code, cause })
  }
  if (result.error.code === 'INTERNAL_SERVER_ERROR') {
    log.error({ err: cause ?? result.error, path, requestId: ctx.requestId }, 'procedure failed')
  }
  return result
})
