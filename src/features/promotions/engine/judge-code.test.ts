import { describe, expect, it } from 'vitest'
import { amountOff, EUR, facts, line, percentOff, products, promotion, totalAtLeast } from '@/test/promotions/carts'
import type { Promotion, PromotionInput } from '../promotions-schema'
import { codeVerdictSchema } from '../trace-schema'
import { compilePromotions } from './compile-promotions'
import { evaluatePromotions } from './evaluate-promotions'
import { judgeCode } from './judge-code'

const mug = line('mug')
type Cart = Parameters<typeof facts>[0]

function judge(typed: string, of: Partial<PromotionInput>, cart: Cart = {}, others: readonly Promotion[] = []) {
  const one = promotion({ id: 'p', trigger: 'codes', actions: [percentOff(10)], ...of })
  const found = facts({ lines: [mug], codes: [{ code: 'LAUNCH20', promotionId: 'p' }], ...cart })
  const promotions = compilePromotions([...others, one])
  return codeVerdictSchema.parse(judgeCode(typed, found, evaluatePromotions(promotions, found)))
}

const code = (rest: object) => ({ codes: [{ code: 'LAUNCH20', promotionId: 'p', ...rest }] })
const better = promotion({ id: 'better', actions: [percentOff(50)] })

describe('judgeCode', () => {
  it.each(['LAUNCH20', 'launch20', ' Launch20 ', 'ＬＡＵＮＣＨ２０'])('takes %s', (typed) => {
    expect(judge(typed, {})).toEqual({ status: 'applied', promotionId: 'p', amountMinor: 100 })
  })

  it.each<[string, Partial<PromotionInput>, Cart, Promotion[]]>([
    ['code_unknown', {}, { codes: [{ code: 'LAUNCH20', promotionId: null }] }, []],
    ['code_expired', { id: 'another-that-is-on' }, {}, []],
    ['code_unknown', {}, { ...code({ customerId: 'bert' }), customer: { id: 'anna' } }, []],
    ['not_combinable', { stacking: { skipDiscounted: true } }, {}, [better]],
    ['code_expired', { schedule: { endsAt: '2026-11-21T10:00:00Z' } }, {}, []],
    ['code_expired', {}, code({ endsAt: '2026-11-21T09:00:00Z' }), []],
    ['promotion_not_started', { schedule: { startsAt: '2026-11-21T10:00:01Z' } }, {}, []],
    ['promotion_not_started', {}, code({ startsAt: '2026-11-22T00:00:00Z' }), []],
    ['usage_limit_reached', { limits: { totalUses: 3 } }, { usage: { p: { uses: 3 } } }, []],
    ['usage_limit_reached', { limits: { usesPerCode: 1 } }, code({ uses: 1 }), []],
    ['usage_limit_reached', { limits: { usesPerCode: 9 } }, code({ uses: 1, maxUses: 1 }), []],
    [
      'per_customer_limit_reached',
      { limits: { usesPerCustomer: 1 } },
      { usage: { p: { uses: 7, customerUses: 1 } } },
      [],
    ],
    ['budget_exceeded', { limits: { budget: EUR(500) } }, { usage: { p: { spentMinor: 500 } } }, []],
    ['conditions_not_met', { conditions: totalAtLeast(5_000) }, {}, []],
    ['conditions_not_met', { actions: [amountOff(1, 'items', products('pen'))] }, {}, []],
    ['conditions_not_met', {}, code({ customerId: 'somebody-else' }), []],
    ['conditions_not_met', {}, code({ customerGroupId: 'vip' }), []],
    ['conditions_not_met', { schedule: { windows: [{ weekdays: [5] }] } }, {}, []],
    ['not_combinable', { stacking: { exclusive: 'order' } }, {}, [better]],
    ['not_combinable', { stacking: { combinesWith: { product: false } } }, {}, [better]],
  ])('refuses with %s', (status, of, cart, others) => {
    expect(judge('LAUNCH20', of, cart, others)).toMatchObject({ status })
  })

  it('tells the shopper what is missing', () => {
    expect(judge('LAUNCH20', { conditions: totalAtLeast(5_000) })).toEqual({
      status: 'conditions_not_met',
      promotionId: 'p',
      hint: { key: 'spend_more', amountMinor: 4_000 },
    })
  })

  it('asks a guest to sign in for a code that may be theirs', () => {
    expect(judge('LAUNCH20', {}, code({ customerId: 'anna' }))).toMatchObject({
      status: 'conditions_not_met',
      hint: { key: 'sign_in' },
    })
  })

  it('uses one of several codes of a promotion, whichever is good', () => {
    const codes = [
      { code: 'AAA', promotionId: 'p', uses: 1, maxUses: 1 },
      { code: 'BBB', promotionId: 'p' },
      { code: 'CCC', promotionId: 'p' },
    ]
    for (const order of [codes, codes.toReversed()]) {
      expect(judge('aaa', {}, { codes: order }).status).toBe('usage_limit_reached')
      expect(judge('bbb', {}, { codes: order }).status).toBe('applied')
      expect(judge('ccc', {}, { codes: order }).status).toBe('not_combinable')
    }
  })
})
