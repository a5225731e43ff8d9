/** The better peer's figure for a line, with whose it is. Source: Vendure 3.7.3 and Medusa 2.21.2, measured as docs/performance.md says. */
export interface PeerFigure {
  readonly who: string
  readonly perSecond: number
  readonly p95Ms: number
}

export const PEERS = {
  list: { who: 'Vendure (search index)', perSecond: 169, p95Ms: 126 },
  /** Medusa with its optional cache, one query repeated. */
  listRepeated: { who: 'Medusa (cache, one query)', perSecond: 245, p95Ms: 732 },
  product: { who: 'Vendure', perSecond: 119, p95Ms: 174 },
  productRepeated: { who: 'Medusa (cache)', perSecond: 174, p95Ms: 641 },
  category: { who: 'Vendure (search index)', perSecond: 290, p95Ms: 76 },
  search: { who: 'Medusa', perSecond: 18, p95Ms: 1129 },
  cart: { who: 'Vendure', perSecond: 45, p95Ms: 442 },
  checkoutAlone: { who: 'Vendure', perSecond: 5.3, p95Ms: 225 },
  checkout: { who: 'Vendure', perSecond: 8.1, p95Ms: 2243 },
  code: { who: 'Vendure', perSecond: 37, p95Ms: 275 },
} as const satisfies Record<string, PeerFigure>

/** Seconds, megabytes, milliseconds: here less is better. */
export const PEERS_OTHER = {
  coldStartSeconds: { who: 'Vendure', value: 2.3 },
  memoryAfterStartMb: { who: 'Vendure (with its worker)', value: 225 + 140 },
  memoryAfterLoadMb: { who: 'Vendure (with its worker)', value: 404 + 140 },
  /** A channel without isolation; a store here has a schema, a role and a template with pictures. */
  newTenantMs: { who: 'Medusa (no isolation)', value: 63 },
} as const

/** SQL statements of one request, or of one whole checkout. */
export const PEER_STATEMENTS = { list: 2, product: 17, cart: 66, checkout: 312 } as const
