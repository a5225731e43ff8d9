import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CircuitOpenError, circuitOf, listCircuits } from './circuit-breaker'

let names = 0
const newName = () => `system-${(names += 1)}`
const down = () => Promise.reject(new Error('down'))
const well = () => Promise.resolve('well')

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

async function fail(circuit: ReturnType<typeof circuitOf>, times: number): Promise<void> {
  for (let index = 0; index < times; index += 1) await expect(circuit.run(down)).rejects.toThrow('down')
}

describe('a circuit', () => {
  it('opens after failures in a row, and only then', async () => {
    const circuit = circuitOf(newName(), { failuresToOpen: 3 })
    await fail(circuit, 2)
    expect(await circuit.run(well)).toBe('well')
    await fail(circuit, 2)
    expect(circuit.state).toBe('closed')
    await fail(circuit, 1)
    expect(circuit.state).toBe('open')
    const work = vi.fn(well)
    await expect(circuit.run(work)).rejects.toBeInstanceOf(CircuitOpenError)
    expect(work).not.toHaveBeenCalled()
  })

  it('lets one call through after a while, and closes where that succeeds', async () => {
    const circuit = circuitOf(newName(), { failuresToOpen: 1, halfOpenAfterMs: 10_000 })
    await fail(circuit, 1)
    vi.advanceTimersByTime(9999)
    await expect(circuit.run(well)).rejects.toBeInstanceOf(CircuitOpenError)
    vi.advanceTimersByTime(2)
    await fail(circuit, 1)
    await expect(circuit.run(well)).rejects.toBeInstanceOf(CircuitOpenError)
    vi.advanceTimersByTime(10_001)
    expect(await circuit.run(well)).toBe('well')
    expect(circuit.state).toBe('closed')
    await fail(circuit, 1)
  })

  it('does not count an answer that says no', async () => {
    const isTrouble = (error: Error) => error.message !== 'declined'
    const circuit = circuitOf(newName(), { failuresToOpen: 2, isTrouble })
    for (let index = 0; index < 5; index += 1) {
      await expect(circuit.run(() => Promise.reject(new Error('declined')))).rejects.toThrow('declined')
    }
    expect(circuit.state).toBe('closed')
  })

  it('is one for each name', async () => {
    const name = newName()
    const circuit = circuitOf(name, { failuresToOpen: 1 })
    await fail(circuit, 1)
    expect(circuitOf(name).state).toBe('open')
    expect(circuitOf(newName()).state).toBe('closed')
    expect(listCircuits()).toContainEqual({ name, state: 'open' })
  })
})
