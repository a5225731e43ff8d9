import type { z } from 'zod'
import type { ProcedureMeta } from '@/server/trpc/init'
import { appRouter } from '@/server/trpc/root'

export interface WalkedProcedure {
  readonly path: string
  readonly type: 'query' | 'mutation' | 'subscription'
  readonly meta: ProcedureMeta | undefined
  readonly inputs: readonly z.ZodType[]
  readonly output: z.ZodType | undefined
}

interface Definition {
  readonly type: WalkedProcedure['type']
  readonly meta?: ProcedureMeta
  readonly inputs: z.ZodType[]
  readonly output?: z.ZodType
}

/** Every procedure of the app: what the tests walk, so that a new one cannot be forgotten. */
export function allProcedures(): WalkedProcedure[] {
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: Definition }>
  return Object.entries(procedures).map(([path, { _def }]) => ({
    path,
    type: _def.type,
    meta: _def.meta,
    inputs: _def.inputs,
    output: _def.output,
  }))
}
