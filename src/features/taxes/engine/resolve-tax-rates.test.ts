import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/ids'
import { type TaxRateRow, taxClassSchema, taxRateRowSchema } from '../taxes-schema'
import { resolveShippingTaxRates, resolveTaxRates } from './resolve-tax-rates'

function row(name: string, country: string, ratePpm: number, more: Partial<TaxRateRow> = {}): TaxRateRow {
  const rest = { region: null, postalPrefix: null, taxClass: 'standard', appliesToShipping: true } as const
  return taxRateRowSchema.parse({ id: newId(), name, country, ratePpm, ...rest, ...more })
}

const names = (rates: { name: string }[]) => rates.map((rate) => rate.name)

const TABLE = [
  row('DE 19', 'DE', 190_000),
  row('DE 7', 'DE', 70_000, { taxClass: 'reduced', appliesToShipping: false }),
  row('DK 25', 'DK', 250_000),
  row('CA GST', 'CA', 50_000),
  row('BC GST', 'CA', 50_000, { region: 'BC' }),
  row('BC PST', 'CA', 70_000, { region: 'BC', appliesToShipping: false }),
  row('NY state', 'US', 40_000, { region: 'NY' }),
  row('NYC state', 'US', 40_000, { region: 'NY', postalPrefix: '100' }),
  row('NYC city', 'US', 45_000, { region: 'NY', postalPrefix: '100' }),
  row('Airport', 'US', 10_000, { postalPrefix: '10048' }),
]

describe('resolveTaxRates', () => {
  it.each<[string, Parameters<typeof resolveTaxRates>[0], Parameters<typeof resolveTaxRates>[1], string[]]>([
    ['the country', 'standard', { country: 'DE' }, ['DE 19']],
    ['the class', 'reduced', { country: 'DE', region: 'BE', postalCode: '10115' }, ['DE 7']],
    ['the standard rate for a class the country lacks', 'reduced', { country: 'DK' }, ['DK 25']],
    ['the same for digital goods', 'digital', { country: 'DE' }, ['DE 19']],
    ['nothing for the zero class', 'zero', { country: 'DE' }, []],
    ['the federal rate alone', 'standard', { country: 'CA', region: 'AB' }, ['CA GST']],
    [
      'all rates of the region, without the country',
      'standard',
      { country: 'CA', region: 'CA-BC' },
      ['BC GST', 'BC PST'],
    ],
    [
      'the region for a postal code without rows',
      'standard',
      { country: 'US', region: 'NY', postalCode: '14201' },
      ['NY state'],
    ],
    [
      'the postal prefix',
      'standard',
      { country: 'US', region: 'ny', postalCode: '10001-1234' },
      ['NYC state', 'NYC city'],
    ],
    [
      'the longer prefix before a region',
      'standard',
      { country: 'US', region: 'NY', postalCode: '10048' },
      ['Airport'],
    ],
    ['nothing in a state without rows', 'standard', { country: 'US', region: 'OR' }, []],
    ['nothing in a country without rows', 'standard', { country: 'JP' }, []],
  ])('finds %s', (_, taxClass, destination, expected) => {
    expect(names(resolveTaxRates(taxClass, destination, TABLE))).toEqual(expected)
  })

  it('taxes the zero class where a rate says so', () => {
    const zero = row('0 %', 'DE', 0, { taxClass: 'zero' })
    expect(resolveTaxRates('zero', { country: 'DE' }, [...TABLE, zero])).toEqual([
      { id: zero.id, name: '0 %', ratePpm: 0 },
    ])
  })
})

describe('resolveShippingTaxRates', () => {
  it('takes the standard rates marked for shipping, of the narrowest place only', () => {
    expect(names(resolveShippingTaxRates({ country: 'DE' }, TABLE))).toEqual(['DE 19'])
    expect(names(resolveShippingTaxRates({ country: 'CA', region: 'BC' }, TABLE))).toEqual(['BC GST'])
    const untaxed = row('TX', 'US', 62_500, { region: 'TX', appliesToShipping: false })
    const country = row('US', 'US', 10_000)
    expect(resolveShippingTaxRates({ country: 'US', region: 'TX' }, [untaxed, country])).toEqual([])
  })
})

describe('for any table', () => {
  const places = { country: fc.constantFrom('DE', 'US'), region: fc.option(fc.constantFrom('NY', 'BE')) }
  const rows = fc.array(
    fc
      .record({
        ...places,
        postalPrefix: fc.option(fc.constantFrom('1', '10', '100', '2')),
        taxClass: fc.constantFrom(...taxClassSchema.options),
        ratePpm: fc.nat(300_000),
        appliesToShipping: fc.boolean(),
      })
      .map((fields): TaxRateRow => ({ id: newId(), name: 'any', ...fields })),
    { maxLength: 15 },
  )
  const destinations = fc.record({ ...places, postalCode: fc.option(fc.constantFrom('10001', '1', '20000', '99999')) })

  it('only the rows matter, not their order', () => {
    const shuffled = rows.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(
        shuffled,
        destinations,
        fc.constantFrom(...taxClassSchema.options),
        ([list, mixed], place, taxClass) => {
          expect(resolveTaxRates(taxClass, place, mixed)).toEqual(resolveTaxRates(taxClass, place, list))
        },
      ),
    )
  })

  it('gives rows of one place that holds the destination, and no narrower row of the class is left out', () => {
    fc.assert(
      fc.property(rows, destinations, (list, place) => {
        const chosen = resolveTaxRates('standard', place, list).map(({ id }) => list.find((one) => one.id === id))
        const key = (one: TaxRateRow | undefined) => `${one?.postalPrefix?.length ?? 0}${one?.region ? 1 : 0}`
        const holding = list.filter(
          (one) =>
            one.taxClass === 'standard' &&
            one.country === place.country &&
            (one.region === null || one.region === place.region) &&
            (place.postalCode ?? '').startsWith(one.postalPrefix ?? ''),
        )
        const narrowest = holding.map(key).toSorted().at(-1)
        expect(new Set(chosen)).toEqual(new Set(holding.filter((one) => key(one) === narrowest)))
      }),
    )
  })
})
