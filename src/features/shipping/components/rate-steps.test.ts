import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ShippingRate, saveShippingZoneInput } from '../shipping-schema'
import { addStep, endStep, firstStep, removeStep, stepsOf, withSteps } from './rate-steps'

const zoneOf = (rates: ShippingRate[], basis = 'weight') => ({
  name: 'Home',
  countries: ['RO'],
  regions: [],
  position: 0,
  methods: [{ name: 'Courier', description: null, basis, minDays: 1, maxDays: 3, active: true, rates }],
})
const problemsOf = (input: unknown) => {
  const parsed = saveShippingZoneInput.safeParse(input)
  return parsed.success ? [] : parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message])
}
const rate = (fromValue: number, toValue: number | null, currency: 'EUR' | 'USD' = 'EUR'): ShippingRate => ({
  ...firstStep(currency),
  fromValue,
  toValue,
})

describe('a zone to be saved', () => {
  it.each<[string, unknown, [string, string][]]>([
    ['steps that follow one another', zoneOf([rate(5, null), rate(0, 5)]), []],
    ['a gap, where nothing is sent', zoneOf([rate(0, 5), rate(6, null)]), []],
    ['the same steps in two currencies', zoneOf([rate(0, null), rate(0, null, 'USD')]), []],
    ['a step within another', zoneOf([rate(0, 10), rate(5, 8)]), [['methods.0.rates.1.fromValue', 'overlap']]],
    [
      'a step after one without end',
      zoneOf([rate(9, 12), rate(0, null)]),
      [['methods.0.rates.0.fromValue', 'overlap']],
    ],
    ['two flat prices', zoneOf([rate(0, null), rate(0, null)], 'flat'), [['methods.0.rates.1', 'flat_has_one']]],
  ])('with %s', (_, input, problems) => {
    expect(problemsOf(input)).toEqual(problems)
  })

  it('with days that run backwards names the field', () => {
    const zone = zoneOf([rate(0, null)])
    const methods = [{ ...zone.methods[0], minDays: 4, maxDays: 2 }]
    expect(problemsOf({ ...zone, methods })).toEqual([['methods.0.maxDays', 'days_reversed']])
  })
})

describe('steps edited by hand', () => {
  it('can always be saved, and reach from nothing to where the last ends', () => {
    const edits = fc.array(
      fc.oneof(
        fc.constant({ kind: 'add' as const }),
        fc.record({ kind: fc.constant('remove' as const), at: fc.nat(5) }),
        fc.record({ kind: fc.constant('end' as const), at: fc.nat(5), by: fc.integer({ min: 1, max: 900 }) }),
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(edits, (wanted) => {
        let steps: ShippingRate[] = [firstStep('EUR')]
        for (const edit of wanted) {
          if (edit.kind === 'add') steps = addStep(steps, 'weight', 'EUR')
          else if (edit.kind === 'remove' && steps.length > 1) steps = removeStep(steps, edit.at)
          else if (edit.kind === 'end') {
            const step = steps[edit.at]
            const next = steps[edit.at + 1]
            const end = (step?.fromValue ?? 0) + edit.by
            // A form refuses an end beyond the next one's: that is the schema's word, not this one's.
            if (step && (!next || next.toValue === null || end < next.toValue)) steps = endStep(steps, edit.at, end)
          }
        }
        expect(problemsOf(zoneOf(withSteps([], 'EUR', steps)))).toEqual([])
        const own = stepsOf(steps, 'EUR')
        expect(own[0]?.fromValue).toBe(0)
        for (const [index, step] of own.entries()) {
          if (index > 0) expect(step.fromValue).toBe(own[index - 1]?.toValue)
        }
      }),
    )
  })
})
