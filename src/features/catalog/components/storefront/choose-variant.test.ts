import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StorefrontVariant } from '../../catalog-schema'
import { initialVariant, isValueBuyable, variantWith } from './choose-variant'

const variant = (
  id: string,
  valueIds: string[],
  stock: StorefrontVariant['stock'] = 'in_stock',
): StorefrontVariant => ({
  id,
  title: valueIds.join(' / '),
  sku: null,
  barcode: null,
  valueIds,
  priceMinor: 1000,
  compareAtMinor: null,
  lowestMinor: null,
  saleEndsAt: null,
  stock,
  left: null,
  imageId: null,
})

const redS = variant('1', ['red', 's'], 'out_of_stock')
const redM = variant('2', ['red', 'm'])
const blueM = variant('3', ['blue', 'm'], 'out_of_stock')
const blueL = variant('4', ['blue', 'l'])
const all = [redS, redM, blueM, blueL]

describe('initialVariant', () => {
  it('is the one of the address, sold out or not', () => expect(initialVariant(all, '3')).toBe(blueM))
  it('is the first that can be bought otherwise', () => expect(initialVariant(all, undefined)).toBe(redM))
  it('is the first where nothing can be bought', () => expect(initialVariant([redS, blueM], 'x')).toBe(redS))
  it('is none of a product without variants', () => expect(initialVariant([], '1')).toBeUndefined())
})

describe('variantWith', () => {
  it('keeps the other option although that is sold out', () => expect(variantWith(all, redM, 0, 'blue')).toBe(blueM))
  it('gives way where the combination does not exist', () => expect(variantWith(all, redS, 0, 'blue')).toBe(blueL))
  it('knows no variant of a value that none has', () => expect(variantWith(all, redM, 0, 'green')).toBeUndefined())
  it('always leads to a variant with the value', () => {
    const value = fc.constantFrom('a', 'b', 'c')
    const list = fc.array(fc.tuple(value, value), { minLength: 1 })
    fc.assert(
      fc.property(list, value, fc.integer({ min: 0, max: 1 }), (pairs, wanted, index) => {
        const variants = pairs.map((pair, at) => variant(String(at), [...pair]))
        const found = variantWith(variants, variants[0]!, index, wanted)
        const exists = variants.some((each) => each.valueIds[index] === wanted)
        expect(found?.valueIds[index]).toBe(exists ? wanted : undefined)
      }),
    )
  })
})

describe('isValueBuyable', () => {
  it('asks for the very combination', () => {
    expect(isValueBuyable(all, redM, 1, 's')).toBe(false)
    expect(isValueBuyable(all, redS, 1, 'm')).toBe(true)
  })
})
