/** What the driver process is told to do, and what it answers. Plain data: it goes through IPC. */
export interface GetLoad {
  readonly kind: 'get'
  readonly port: number
  readonly host: string
  readonly connections: number
  readonly seconds: number
  /** Each connection gets its share; `expect` must be in the answer. */
  readonly requests: readonly { readonly path: string; readonly expect: string }[]
  /**
   * The tags that are emptied before each pass over the requests, every one of which is asked once a pass: no answer is kept for
   * any. The seconds are those of the passes. Null: the requests are asked over and over.
   */
  readonly forgetting: { readonly storeId: string; readonly tags: readonly string[] } | null
}

export interface FlowLoad {
  readonly kind: 'flow'
  readonly flow: 'cart' | 'checkout' | 'card' | 'code'
  readonly port: number
  readonly host: string
  readonly connections: number
  readonly seconds: number
  readonly variantIds: readonly string[]
  /** Against the bare server: the same requests, whose answers say nothing. */
  readonly bare: boolean
}

export interface MessageLoad {
  readonly kind: 'messages'
  readonly port: number
  readonly connections: number
  readonly messages: readonly string[]
  readonly bare: boolean
}

export interface QueryLoad {
  readonly kind: 'query'
  readonly connectionString: string
  readonly schema: string
  readonly connections: number
  readonly seconds: number
}

export type Load = GetLoad | FlowLoad | MessageLoad | QueryLoad

export interface LoadResult {
  readonly count: number
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** The first few answers that were not what they should be; any makes the bench fail. */
  readonly wrong: readonly string[]
}

export function summarise(latenciesMs: number[], seconds: number, wrong: readonly string[]): LoadResult {
  const sorted = latenciesMs.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return {
    count: sorted.length,
    perSecond: sorted.length / seconds,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    wrong: wrong.slice(0, 5),
  }
}
