/** Ways in which the API is not well. `cut`: carried out, but the answer never arrives; `down`: nobody is there. */
export type OutageMode = 'error_500' | 'rate_limited' | 'hang' | 'cut' | 'down'

export interface Outage {
  readonly mode: OutageMode
  /** Requests that it hits; left out: all, until it is lifted. */
  readonly times?: number
  /** Only paths that begin with this. */
  readonly path?: string
  /** How long a hanging request is kept. */
  readonly hangMs?: number
}

/** The outage that is on, counted down by the requests that it hits. */
export class Outages {
  #outage: Outage | null = null
  #left = 0

  begin(outage: Outage | null): void {
    this.#outage = outage
    this.#left = outage?.times ?? Number.POSITIVE_INFINITY
  }

  /** What happens to a request, or null where it is served as ever. */
  strike(path: string): Outage | null {
    const outage = this.#outage
    if (!outage || this.#left <= 0 || !path.startsWith(outage.path ?? '/v1')) return null
    this.#left -= 1
    return outage
  }
}
