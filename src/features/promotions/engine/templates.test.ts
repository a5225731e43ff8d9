import { describe, expect, it } from 'vitest'
import { problemsOf } from './problems-of'
import { TEMPLATES } from './templates'

const store = {
  currencies: ['EUR', 'JPY'] as const,
  unitsOf: (currency: string) => (currency === 'JPY' ? 1 : 100),
  now: new Date('2026-11-21T09:30:00Z'),
}

describe('templates', () => {
  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    '%s is a promotion without problems',
    (_, template) => {
      expect(
        problemsOf('From a template', template.rules(store)).filter(({ severity }) => severity === 'error'),
      ).toEqual([])
    },
  )

  it('count in the units of each currency, and begin a flash sale at the next full hour', () => {
    const over = TEMPLATES.find(({ id }) => id === 'amount_over')?.rules(store)
    expect(over?.actions).toMatchObject([{ amounts: { EUR: 500, JPY: 5 } }])
    const flash = TEMPLATES.find(({ id }) => id === 'flash_sale')?.rules(store)
    expect(flash?.schedule).toMatchObject({ startsAt: '2026-11-21T10:00:00.000Z', endsAt: '2026-11-22T10:00:00.000Z' })
  })
})
