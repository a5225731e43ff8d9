/** How the next notifications are delivered; each rule counts for one notification, then the plain way is back. */
export interface DeliveryRule {
  /** Delivered this often altogether. */
  readonly times?: number
  readonly delayMs?: number
  readonly drop?: boolean
  /** Fields written over after signing: what a forger between the two would do. */
  readonly tamper?: Readonly<Record<string, string>>
}

export interface Delivered {
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
  /** What the shop answered to each try; 0 where nothing came back. */
  readonly statuses: number[]
}

/** Posts notifications to shops as PayHere does: a form, again and again until it is answered by 200. */
export class PayhereDelivery {
  readonly log: Delivered[] = []
  readonly #rules: DeliveryRule[] = []
  readonly #pausesMs: readonly number[]
  readonly #underWay = new Set<Promise<void>>()
  readonly #stop = new AbortController()

  constructor(pausesMs: readonly number[]) {
    this.#pausesMs = pausesMs
  }

  /** For the next notification that has no rule yet. */
  plan(rule: DeliveryRule): void {
    this.#rules.push(rule)
  }

  /** Resolves after the first try, as the payer is sent back then; the tries after it go on by themselves. */
  async deliver(url: string, fields: Readonly<Record<string, string>>): Promise<void> {
    const rule = this.#rules.shift() ?? {}
    if (rule.drop) return
    const entry: Delivered = { url, fields: { ...fields, ...rule.tamper }, statuses: [] }
    this.log.push(entry)
    const send = async () => {
      await this.#rest(rule.delayMs ?? 0)
      const tries = Array.from({ length: rule.times ?? 1 }, () => this.#try(entry))
      const accepted = await Promise.all(tries)
      if (!accepted.includes(true)) this.#keep(this.#again(entry))
    }
    const sent = send()
    this.#keep(sent)
    if (!rule.delayMs) await sent
  }

  /** Posts a notification once, whatever the rules: what was said before, or what a forger says. */
  async post(url: string, fields: Readonly<Record<string, string>>): Promise<number> {
    const entry: Delivered = { url, fields, statuses: [] }
    this.log.push(entry)
    await this.#try(entry)
    return entry.statuses[0] ?? 0
  }

  /** All that is under way has come to its end. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay)
  }

  async stop(): Promise<void> {
    this.#stop.abort()
    await this.settled()
  }

  async #again(entry: Delivered): Promise<void> {
    for (const pauseMs of this.#pausesMs) {
      await this.#rest(pauseMs)
      if (this.#stop.signal.aborted || (await this.#try(entry))) return
    }
  }

  async #try(entry: Delivered): Promise<boolean> {
    const answer = await fetch(entry.url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(entry.fields).toString(),
      signal: AbortSignal.any([this.#stop.signal, AbortSignal.timeout(10_000)]),
    }).catch(() => null)
    entry.statuses.push(answer?.status ?? 0)
    return answer?.status === 200
  }

  #rest(ms: number): Promise<void> {
    if (ms === 0 || this.#stop.signal.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      this.#stop.signal.addEventListener('abort', () => {
        clearTimeout(timer)
        resolve()
      })
    })
  }

  #keep(work: Promise<void>): void {
    const kept = work.finally(() => this.#underWay.delete(kept))
    this.#underWay.add(kept)
  }
}
