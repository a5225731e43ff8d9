/** A set of places: lines by index, and shipping as the last. Bits in plain numbers: small arrays of those are cheap to make. */
export class LineSet {
  readonly #words: number[]

  constructor(size: number) {
    this.#words = Array<number>(Math.ceil(size / 32)).fill(0)
  }

  static full(size: number): LineSet {
    const set = new LineSet(size)
    set.addAll(Array.from({ length: size }, (_, place) => place))
    return set
  }

  addAll(places: readonly number[]): void {
    for (const place of places) {
      const word = place >>> 5
      this.#words[word] = (this.#words[word] ?? 0) | (1 << (place & 31))
    }
  }

  meets(other: LineSet): boolean {
    return this.#words.some((word, at) => (word & (other.#words[at] ?? 0)) !== 0)
  }

  /** The same text for the same places. */
  get key(): string {
    return this.#words.join('.')
  }

  *[Symbol.iterator](): Iterator<number> {
    for (const [at, word] of this.#words.entries()) {
      for (let bit = 0; bit < 32; bit += 1) if (word & (1 << bit)) yield at * 32 + bit
    }
  }
}
