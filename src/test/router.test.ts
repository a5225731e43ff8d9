import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { PLATFORM_PERMISSIONS, STORE_PERMISSIONS } from '@/server/auth/permissions'
import { allProcedures, type WalkedProcedure } from './procedures'

/** What is wrong with how a procedure is declared; an empty list for one that keeps all rules. */
function faultsOf({ path, type, meta, inputs, output }: WalkedProcedure): string[] {
  const faults: string[] = []
  if (!meta) return ['no meta']
  if (!output) faults.push('no output schema: whatever a use-case returns would leave')
  if (inputs.some((input) => !isStrict(input))) faults.push('input is not strict')
  if (type === 'mutation' && inputs.length === 0) faults.push('a mutation without input schema')
  if (type === 'subscription') faults.push('subscriptions are not served')
  if (type === 'mutation' && meta.audience !== 'storefront' && meta.audience !== 'customer' && meta.audit === null) {
    faults.push('a change by staff, operator or user that leaves no audit record')
  }
  if (type === 'query' && meta.audit !== null && meta.rate === 'read') faults.push('a read with an audit record')
  if (meta.audience === 'staff' && !STORE_PERMISSIONS.some((each) => each === meta.permission))
    faults.push('no permission')
  if (meta.audience === 'operator' && !PLATFORM_PERMISSIONS.some((each) => each === meta.permission)) {
    faults.push('no permission')
  }
  if (meta.cached && type !== 'query') faults.push('only queries can be kept')
  const first = path.split('.')[0]
  const audiences = {
    storefront: ['storefront', 'customer'],
    admin: ['staff'],
    account: ['account', 'visitor'],
    operator: ['operator'],
  }[first ?? '']
  if (!audiences?.includes(meta.audience)) faults.push(`audience ${meta.audience} under ${first}`)
  return faults
}

function isStrict(schema: z.ZodType): boolean {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  const variants = json.anyOf ?? json.oneOf ?? [json]
  return variants.every((each) => each.type !== 'object' || each.additionalProperties === false)
}

interface JsonSchema {
  readonly type?: string
  readonly anyOf?: JsonSchema[]
  readonly oneOf?: JsonSchema[]
  readonly additionalProperties?: unknown
}

describe('every procedure', () => {
  it.each(allProcedures().map((procedure) => [procedure.path, procedure] as const))('%s', (_path, procedure) => {
    expect(faultsOf(procedure)).toEqual([])
  })

  it('is found by the walk', () => {
    expect(allProcedures().length).toBeGreaterThan(60)
  })

  it('would be refused without meta, output, strict input or audit', () => {
    const bad: WalkedProcedure = { path: 'admin.x.y', type: 'mutation', meta: undefined, inputs: [], output: undefined }
    const meta = { audience: 'staff', permission: null, rate: 'write', audit: null, cached: true } as const
    expect(faultsOf(bad)).toEqual(['no meta'])
    expect(faultsOf({ ...bad, meta, inputs: [z.object({ a: z.string() })] })).toHaveLength(5)
  })
})
