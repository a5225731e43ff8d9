import { describe, expect, it } from 'vitest'
import { STORE_STATUSES, type StoreStatus } from '../stores-schema'
import { canMove, retryDelayMs, statesBefore } from './store-lifecycle'

const ALLOWED: readonly (readonly [StoreStatus, StoreStatus])[] = [
  ['requested', 'provisioning'],
  ['requested', 'failed'],
  ['requested', 'deleting'],
  ['provisioning', 'provisioning'],
  ['provisioning', 'ready'],
  ['provisioning', 'failed'],
  ['provisioning', 'deleting'],
  ['ready', 'suspended'],
  ['ready', 'deleting'],
  ['suspended', 'ready'],
  ['suspended', 'deleting'],
  ['failed', 'requested'],
  ['failed', 'deleting'],
  ['deleting', 'deleted'],
  ['deleting', 'failed'],
]

describe('the lifecycle of a store', () => {
  const pairs = STORE_STATUSES.flatMap((from) => STORE_STATUSES.map((to) => [from, to] as const))

  it.each(pairs)('%s to %s is allowed exactly when the table says so', (from, to) => {
    expect(canMove(from, to)).toBe(ALLOWED.some(([a, b]) => a === from && b === to))
  })

  it('never leaves the deleted state, and reaches every state from the first', () => {
    expect(STORE_STATUSES.filter((to) => canMove('deleted', to))).toEqual([])
    const reached = new Set<StoreStatus>(['requested'])
    for (const from of reached) for (const to of STORE_STATUSES) if (canMove(from, to)) reached.add(to)
    expect([...reached].toSorted()).toEqual([...STORE_STATUSES].toSorted())
  })

  it('can be ended from every state in which nothing is being ended', () => {
    expect(statesBefore('deleting')).toEqual(['requested', 'provisioning', 'ready', 'suspended', 'failed'])
  })
})

describe('waiting before a retry', () => {
  it.each([
    [1, 750, 1250],
    [2, 1500, 2500],
    [3, 3000, 5000],
  ])('retry %i waits between %i and %i ms', (retry, least, most) => {
    expect(retryDelayMs(retry, 0)).toBe(least)
    expect(retryDelayMs(retry, 0.999_999)).toBe(most)
  })
})
