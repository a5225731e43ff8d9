import { describe, expect, it } from 'vitest'
import { startRelay } from './relay-rounds'

const tick = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('relay in turns', () => {
  it('a store with many batches does not hold up one that comes later', async () => {
    const order: string[] = []
    const left = new Map([
      ['a', 20],
      ['b', 1],
    ])
    const rounds = startRelay(async (id) => {
      await tick()
      order.push(id)
      const count = (left.get(id) ?? 0) - 1
      left.set(id, count)
      return count > 0
    })
    rounds.store('a')
    await tick()
    rounds.store('b')
    while ((left.get('a') ?? 0) > 0) await tick()
    expect(order.indexOf('b')).toBeLessThanOrEqual(2)
    expect(order.filter((id) => id === 'a')).toHaveLength(20)
    await rounds.stop()
  })

  it('no store is relayed twice at once, and no call is lost', async () => {
    let underWay = 0
    let most = 0
    let turns = 0
    const rounds = startRelay(async () => {
      most = Math.max(most, (underWay += 1))
      await tick()
      underWay -= 1
      turns += 1
      return false
    })
    rounds.store('a')
    rounds.store('a')
    rounds.store('a')
    for (let i = 0; i < 10; i += 1) await tick()
    expect({ most, turns }).toEqual({ most: 1, turns: 2 })
    await rounds.stop()
  })

  it('a failure ends the turn, not the relay; after stop nothing begins', async () => {
    let turns = 0
    const rounds = startRelay(async () => {
      turns += 1
      throw new Error('database away')
    })
    rounds.store('a')
    await tick()
    await tick()
    rounds.store('a')
    await tick()
    await tick()
    await rounds.stop()
    rounds.store('a')
    await tick()
    expect(turns).toBe(2)
  })

  it('at most four stores at the same time', async () => {
    let underWay = 0
    let most = 0
    const rounds = startRelay(async () => {
      most = Math.max(most, (underWay += 1))
      await tick()
      underWay -= 1
      return false
    })
    for (let store = 0; store < 30; store += 1) rounds.store(String(store))
    for (let i = 0; i < 40; i += 1) await tick()
    expect(most).toBe(4)
    await rounds.stop()
  })
})
