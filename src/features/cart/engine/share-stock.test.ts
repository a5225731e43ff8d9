import { describe, expect, it } from 'vitest'
import { shareStock, type SharingLine } from './share-stock'

const plain = (variantId: string, quantity: number, available: number | null): SharingLine => ({
  variantId,
  quantity,
  available,
  components: null,
})
const bundle = (variantId: string, quantity: number, parts: [string, number, number | null][]): SharingLine => ({
  variantId,
  quantity,
  available: 99,
  components: parts.map(([id, count, pieces]) => ({ variantId: id, quantity: count, pieces })),
})
const availableOf = (lines: SharingLine[]) => shareStock(lines).map((line) => line.available)

describe('shareStock', () => {
  it('leaves lines that share nothing as they are', () => {
    expect(availableOf([plain('a', 3, 2), plain('b', 1, null)])).toEqual([2, null])
  })

  it('gives a bundle what its scarcest component suffices for', () => {
    expect(
      availableOf([
        bundle('x', 1, [
          ['a', 2, 7],
          ['b', 1, 5],
          ['c', 4, null],
        ]),
      ]),
    ).toEqual([3])
    expect(availableOf([bundle('x', 1, [['c', 4, null]])])).toEqual([99])
  })

  it('takes what earlier lines have off what later ones can have', () => {
    const lines = [plain('a', 3, 7), bundle('x', 5, [['a', 2, 7]]), bundle('y', 1, [['a', 1, 7]])]
    // Seven pieces: three alone leave four, which are two pairs; two pairs leave none.
    expect(availableOf(lines)).toEqual([7, 2, 0])
  })
})
