import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel'
import { log } from './log'
import { singleton } from './singleton'

export interface CircuitOptions {
  /** Failures in a row after which nobody is let through any more. */
  readonly failuresToOpen?: number
  /** After so long one call is let through, to see. */
  readonly halfOpenAfterMs?: number
  /** Whether an error is the other side's trouble; an answer that says no (a declined card, a wrong address) is not. */
  readonly isTrouble?: (error: Error) => boolean
}

export interface Circuit {
  readonly name: string
  readonly state: 'closed' | 'open' | 'half_open'
  /** Runs the work, or refuses at once where the other side is known to be down. @throws CircuitOpenError; what the work throws */
  run<T>(work: () => Promise<T>): Promise<T>
}

/** The other side failed so often that it is left alone for a while. */
export class CircuitOpenError extends Error {
  override name = 'CircuitOpenError'
  constructor(name: string) {
    super(`${name} is not reached at present`)
  }
}

const circuits = singleton('circuits', () => new Map<string, Circuit>())

/**
 * The breaker round one foreign system, by name; the first call's options count. It opens after several failures in a row, so that a gateway
 * or mail server that is down costs nobody their time, and closes by one trial call that succeeds.
 */
export function circuitOf(name: string, options: CircuitOptions = {}): Circuit {
  const known = circuits.get(name)
  if (known) return known
  const circuit = newCircuit(name, options)
  circuits.set(name, circuit)
  return circuit
}

/** All breakers of this process, for the health page. */
export function listCircuits(): Pick<Circuit, 'name' | 'state'>[] {
  return [...circuits.values()].map(({ name, state }) => ({ name, state }))
}

const NAMES = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.Open]: 'open',
  [CircuitState.HalfOpen]: 'half_open',
  [CircuitState.Isolated]: 'open',
} as const satisfies Record<CircuitState, Circuit['state']>

function newCircuit(name: string, options: CircuitOptions): Circuit {
  const { failuresToOpen = 5, halfOpenAfterMs = 10_000, isTrouble = () => true } = options
  const breaker = circuitBreaker(handleWhen(isTrouble), {
    breaker: new ConsecutiveBreaker(failuresToOpen),
    halfOpenAfter: halfOpenAfterMs,
  })
  breaker.onBreak(() => log.error({ circuit: name, halfOpenAfterMs }, 'a circuit opened'))
  breaker.onReset(() => log.info({ circuit: name }, 'a circuit closed again'))
  return {
    name,
    get state() {
      return NAMES[breaker.state]
    },
    async run(work) {
      try {
        return await breaker.execute(() => work())
      } catch (error) {
        throw error instanceof BrokenCircuitError ? new CircuitOpenError(name) : error
      }
    },
  }
}
