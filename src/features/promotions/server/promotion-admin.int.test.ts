import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/ids'
import { actorAt, ownerOf } from '@/test/caller'
import { countStatements } from '@/test/count-statements'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { openForSale, type StockedVariant, stockVariant } from '@/test/stock-shop'
import type { PromotionRulesInput } from '../promotion-admin-schema'
import type { PreviewCart } from '../promotion-preview-schema'
import { generateCodes } from './generate-codes'

let store: TestStore
let mug: StockedVariant
let plate: StockedVariant
let methodId: string
const admin = () => actorAt(ownerOf(store), store.entry.slug, { ip: `10.0.0.${Math.floor(Math.random() * 250)}` }).admin
const tenPercent: PromotionRulesInput = { actions: [{ kind: 'percentage', on: 'order', ratePpm: 100_000 }] }

beforeAll(async () => {
  store = await createTestStore({ currency: 'EUR', currencies: ['EUR', 'USD'] })
  methodId = (await openForSale(store)).methodId
  mug = await stockVariant(store, { title: 'Mug', priceMinor: 1000 })
  plate = await stockVariant(store, { title: 'Plate', priceMinor: 2000 })
})

async function create(name: string, rules: PromotionRulesInput = tenPercent): Promise<{ id: string; version: number }> {
  const saved = await admin().promotions.save({ name, rules })
  if (saved.status !== 'saved') throw new Error(JSON.stringify(saved))
  return saved
}

const cart = (over: Partial<PreviewCart> = {}): PreviewCart => ({
  currency: 'EUR',
  lines: [
    { variantId: mug.id, quantity: 2 },
    { variantId: plate.id, quantity: 1 },
  ],
  at: null,
  country: 'RO',
  shipping: { methodId, amountMinor: 500 },
  customer: { kind: 'guest' },
  withCode: true,
  codes: [],
  ...over,
})

describe('saving a promotion', () => {
  it('makes a draft, with the columns that follow from its rules', async () => {
    const rules: PromotionRulesInput = {
      ...tenPercent,
      trigger: 'codes',
      schedule: { startsAt: '2030-01-01T00:00:00Z', endsAt: '2030-02-01T00:00:00Z' },
      limits: { totalUses: 100, usesPerCustomer: 1, budget: { EUR: 50_000 } },
    }
    const { id, version } = await create('January', rules)
    expect(version).toBe(1)
    const row = await store.run((ctx) => ctx.db.promotion.findFirstOrThrow({ where: { id }, include: { given: true } }))
    expect(row).toMatchObject({
      state: 'draft',
      trigger: 'codes',
      salePrice: false,
      startsAt: new Date('2030-01-01T00:00:00Z'),
      endsAt: new Date('2030-02-01T00:00:00Z'),
      maxUses: 100,
      maxUsesEach: 1,
    })
    expect(row.given).toMatchObject([{ currency: 'EUR', amountMinor: 0n, budgetMinor: 50_000n }])
    expect(await admin().promotions.get({ id })).toMatchObject({ shownState: 'draft', rules: { trigger: 'codes' } })
  })

  it('keeps what was given when the budget changes or goes', async () => {
    const { id } = await create('Budget', { ...tenPercent, limits: { budget: { EUR: 1000, USD: 900 } } })
    await store.run((ctx) =>
      ctx.db.promotionGiven.updateMany({ where: { promotionId: id, currency: 'EUR' }, data: { amountMinor: 300n } }),
    )
    await admin().promotions.save({
      id,
      version: 1,
      name: 'Budget',
      rules: { ...tenPercent, limits: { budget: { USD: 700 } } },
    })
    const { given } = await admin().promotions.get({ id })
    expect(given).toEqual([
      { currency: 'EUR', amountMinor: 300, budgetMinor: null },
      { currency: 'USD', amountMinor: 0, budgetMinor: 700 },
    ])
  })

  it('is refused to whoever knows an older version', async () => {
    const { id } = await create('Locked')
    await admin().promotions.save({ id, version: 1, name: 'Renamed', rules: tenPercent })
    await expect(admin().promotions.save({ id, version: 1, name: 'Late', rules: tenPercent })).rejects.toMatchObject({
      message: 'changed_meanwhile',
    })
    await expect(admin().promotions.save({ id: newId(), name: 'Nobody', rules: tenPercent })).rejects.toMatchObject({
      message: 'not_found',
    })
  })

  it('names the fields of what contradicts itself', async () => {
    const onSale: PromotionRulesInput = {
      trigger: 'codes',
      actions: [{ kind: 'percentage', on: 'catalogue', ratePpm: 100_000 }],
    }
    const saved = await admin().promotions.save({ name: 'Sale with a code', rules: onSale })
    expect(saved).toMatchObject({
      status: 'problems',
      problems: [{ path: ['trigger'], code: 'sale_price_only', severity: 'error' }],
    })
  })

  it('leaves an audit record with what was there before', async () => {
    const { id } = await create('Audited')
    await admin().promotions.save({ id, version: 1, name: 'Audited anew', rules: tenPercent })
    const { platformDb } = await import('@/server/platform-db')
    const event = await platformDb.auditEvent.findFirst({
      where: { action: 'promotion.saved', subject: id },
      orderBy: { createdAt: 'desc' },
    })
    expect(event).toMatchObject({ before: { name: 'Audited' }, after: { name: 'Audited anew' } })
  })
})

describe('the life of a promotion', () => {
  it('goes from draft to live to paused and back, and tells the caches', async () => {
    const { id } = await create('Life')
    await expect(admin().promotions.setState({ id, state: 'paused' })).rejects.toMatchObject({ message: 'wrong_state' })
    expect(await admin().promotions.setState({ id, state: 'live' })).toMatchObject({ shownState: 'active' })
    expect(await admin().promotions.setState({ id, state: 'paused' })).toMatchObject({ shownState: 'paused' })
    expect(await admin().promotions.setState({ id, state: 'live' })).toMatchObject({ shownState: 'active' })
    const events = await store.run((ctx) => ctx.db.outboxEvent.findMany({ where: { kind: 'promotion.changed' } }))
    expect(events.filter(({ payload }) => JSON.stringify(payload).includes(id))).toHaveLength(3)
    await expect(admin().promotions.delete({ id })).rejects.toMatchObject({ message: 'still_in_use' })
  })

  it('is not switched on while it can never apply, but kept as a draft', async () => {
    const { id } = await create('Never', { ...tenPercent, limits: { totalUses: 0 } })
    expect(await admin().promotions.setState({ id, state: 'live' })).toMatchObject({
      status: 'problems',
      problems: [{ path: ['limits', 'totalUses'], code: 'limit_zero', severity: 'error' }],
    })
  })

  it('is deleted while nobody used it, and copied without its dates', async () => {
    const { id } = await create('Original', {
      ...tenPercent,
      schedule: { startsAt: '2030-01-01T00:00:00Z', windows: [{ weekdays: [5] }] },
    })
    const copy = await admin().promotions.duplicate({ id, name: 'Copy' })
    if (copy.status !== 'saved') throw new Error(copy.status)
    expect(await admin().promotions.get({ id: copy.id })).toMatchObject({
      name: 'Copy',
      state: 'draft',
      rules: { schedule: { startsAt: null, windows: [{ weekdays: [5] }] } },
    })
    await admin().promotions.delete({ id })
    await expect(admin().promotions.get({ id })).rejects.toMatchObject({ message: 'not_found' })
  })
})

describe('the list', () => {
  it('is paged, filtered, searched by name and code, and knows the clock', async () => {
    const other = await createTestStore({ currency: 'EUR' })
    const own = () => actorAt(ownerOf(other), other.entry.slug).admin.promotions
    const add = async (name: string, rules: PromotionRulesInput, live = true) => {
      const saved = await own().save({ name, rules })
      if (saved.status !== 'saved') throw new Error(JSON.stringify(saved))
      if (live) await own().setState({ id: saved.id, state: 'live' })
      return saved.id
    }
    const past = { endsAt: '2020-01-01T00:00:00Z' }
    await add('Draft', tenPercent, false)
    await add('Later', { ...tenPercent, schedule: { startsAt: '2090-01-01T00:00:00Z' } })
    await add('Over', { ...tenPercent, schedule: past })
    const usedUp = await add('Used up', { ...tenPercent, limits: { totalUses: 2 } })
    await other.run((ctx) => ctx.db.promotion.update({ where: { id: usedUp }, data: { uses: 2 } }))
    const coded = await add('Coded', { trigger: 'codes', actions: [{ kind: 'free_shipping' }] })
    await own().addCode({ promotionId: coded, code: ' launch20 ' })
    const names = async (input: Parameters<ReturnType<typeof own>['list']>[0]) =>
      (await own().list(input)).promotions.map(({ name }) => name)
    expect((await own().list({})).counts).toEqual({ draft: 1, scheduled: 1, active: 1, paused: 0, expired: 2 })
    expect(await names({ states: ['expired'] })).toEqual(['Used up', 'Over'])
    expect(await names({ kinds: ['free_shipping'] })).toEqual(['Coded'])
    expect(await names({ triggers: ['codes'] })).toEqual(['Coded'])
    expect(await names({ search: 'LATE' })).toEqual(['Later'])
    expect(await names({ search: 'Launch20' })).toEqual(['Coded'])
    const first = await own().list({ pageSize: 3 })
    expect(first.total).toBe(5)
    expect(await names({ pageSize: 3, cursor: first.nextCursor ?? '' })).toEqual(['Later', 'Draft'])
    expect(first.promotions[0]).toMatchObject({ codeCount: 1, firstCode: 'LAUNCH20', kinds: ['free_shipping'] })
  })

  it('takes the same statements however many promotions there are', async () => {
    const count = async () => (await countStatements(() => admin().promotions.list({}))).statements.length
    await count()
    const before = await count()
    for (let index = 0; index < 5; index += 1) await create(`More ${index}`)
    expect(await count()).toEqual(before)
  })
})

describe('codes', () => {
  it('are added once, whatever their case, and listed by their beginning', async () => {
    const { id: promotionId } = await create('Codes', { ...tenPercent, trigger: 'codes' })
    expect(await admin().promotions.addCode({ promotionId, code: 'spring' })).toMatchObject({
      status: 'added',
      code: 'SPRING',
    })
    expect(await admin().promotions.addCode({ promotionId, code: 'Spring ' })).toEqual({
      status: 'taken',
      code: 'SPRING',
    })
    await expect(admin().promotions.addCode({ promotionId, code: '=1+1' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    await expect(admin().promotions.addCode({ promotionId, code: 'HERS', customerId: newId() })).rejects.toMatchObject({
      message: 'not_found',
    })
    expect((await admin().promotions.codes({ promotionId, search: 'spr' })).codes).toHaveLength(1)
    expect((await admin().promotions.codes({ promotionId, search: 'xyz' })).codes).toHaveLength(0)
  })

  it('are made in bulk by a job, unique and unmistakable, and a second run makes no more', async () => {
    const { id: promotionId } = await create('Bulk', { ...tenPercent, trigger: 'codes' })
    expect(await admin().promotions.generateCodes({ promotionId, count: 20_000, length: 4 })).toEqual({
      status: 'too_short',
      minimumLength: 7,
    })
    const started = await admin().promotions.generateCodes({
      promotionId,
      count: 12_000,
      prefix: 'vip-x',
      length: 8,
      maxUses: 1,
    })
    if (started.status !== 'started') throw new Error(started.status)
    await store.run((ctx) => generateCodes(ctx, started.activityId))
    await store.run((ctx) => generateCodes(ctx, started.activityId))
    const page = await admin().promotions.codes({ promotionId, pageSize: 100 })
    expect(page.counts).toEqual({ all: 12_000, used: 0 })
    expect(page.generation).toMatchObject({ state: 'succeeded', done: 12_000, total: 12_000 })
    for (const { code, maxUses } of page.codes) {
      expect(code).toMatch(/^VIP-X[A-HJKMNP-Z2-9]{8}$/)
      expect(maxUses).toBe(1)
    }
    const next = await admin().promotions.codes({ promotionId, pageSize: 100, cursor: page.nextCursor ?? '' })
    expect(next.codes.some(({ id }) => page.codes.some((code) => code.id === id))).toBe(false)
  })

  it('are deleted only where no order ever had them', async () => {
    const { id: promotionId } = await create('Deleting', { ...tenPercent, trigger: 'codes' })
    await admin().promotions.addCode({ promotionId, code: 'USED1' })
    await admin().promotions.addCode({ promotionId, code: 'FRESH1' })
    await store.run((ctx) => ctx.db.promotionCode.updateMany({ where: { code: 'USED1' }, data: { uses: 1 } }))
    expect(await admin().promotions.deleteCodes({ promotionId, ids: null })).toEqual({ deleted: 1 })
    expect((await admin().promotions.codes({ promotionId })).codes.map(({ code }) => code)).toEqual(['USED1'])
  })
})

describe('the preview', () => {
  let mugs: { id: string }
  const preview = async (rules: PromotionRulesInput, over: Partial<PreviewCart> = {}) => {
    const answer = await admin().promotions.preview({ promotion: { id: null, name: 'Tried', rules }, cart: cart(over) })
    if (answer.status !== 'priced') throw new Error(JSON.stringify(answer))
    return answer
  }
  const traceOf = (answer: Awaited<ReturnType<typeof preview>>) =>
    answer.trace.find(({ promotionId }) => promotionId === answer.promotionId)

  beforeAll(async () => {
    // What other tests left on would change the sums.
    await store.run((ctx) => ctx.db.promotion.updateMany({ where: { state: 'live' }, data: { state: 'paused' } }))
    mugs = await admin().catalog.saveCollection({
      title: 'Mugs',
      kind: 'rule',
      rules: { match: 'all', conditions: [{ field: 'title', operator: 'eq', value: 'mug' }] },
    })
  })

  it('prices a made-up cart with a promotion that is not saved', async () => {
    const answer = await preview(tenPercent)
    expect(answer.totals).toMatchObject({
      subtotalMinor: 4000,
      discountMinor: 400,
      shippingMinor: 500,
      totalMinor: 4100,
    })
    expect(answer.lines.map(({ discountMinor }) => discountMinor)).toEqual([200, 200])
    expect(traceOf(answer)).toMatchObject({ status: 'applied', amountMinor: 400 })
    expect(await store.run((ctx) => ctx.db.promotion.count({ where: { name: 'Tried' } }))).toBe(0)
  })

  it('tells with both sides what kept it from applying, and the whole tree', async () => {
    const condition = {
      target: 'cart_total',
      field: 'before_discounts',
      operator: 'gte',
      value: { EUR: 9000 },
    } as const
    expect(traceOf(await preview({ ...tenPercent, conditions: { all: [condition] } }))).toMatchObject({
      status: 'not_applied',
      stop: { kind: 'condition', comparison: { expected: 9000, actual: [4000] } },
      conditions: { type: 'all', holds: false, children: [{ type: 'condition', holds: false }] },
    })
  })

  it('takes the place of the saved one, beside those that are on', async () => {
    const { id } = await create('Exclusive', {
      ...tenPercent,
      stacking: { exclusive: 'order' },
      actions: [{ kind: 'percentage', on: 'order', ratePpm: 500_000 }],
    })
    await admin().promotions.setState({ id, state: 'live' })
    const beside = await preview(tenPercent)
    expect(traceOf(beside)).toMatchObject({ status: 'not_applied', stop: { kind: 'exclusive', by: id } })
    const edited = await admin().promotions.preview({
      promotion: { id, name: 'Exclusive', rules: tenPercent },
      cart: cart(),
    })
    expect(edited).toMatchObject({ status: 'priced', totals: { discountMinor: 400 } })
    await admin().promotions.setState({ id, state: 'paused' })
  })

  it('knows groups, past orders, codes, hours, collections by rule, gifts and other currencies', async () => {
    const group = await admin().customers.saveGroup({ name: 'Wholesale' })
    const inGroup = { target: 'customer_group', field: 'id', operator: 'in', value: [group.id] } as const
    const grouped = { ...tenPercent, conditions: { all: [inGroup] } }
    expect(traceOf(await preview(grouped))).toMatchObject({ status: 'not_applied' })
    const member = { kind: 'made_up' as const, groupIds: [group.id], orderCount: 3 }
    expect(traceOf(await preview(grouped, { customer: member }))).toMatchObject({ status: 'applied' })
    expect(traceOf(await preview({ ...tenPercent, trigger: 'codes' }, { withCode: false }))).toMatchObject({
      stop: { kind: 'code_missing' },
    })
    const fridays = { ...tenPercent, schedule: { windows: [{ weekdays: [5] }] } }
    expect(traceOf(await preview(fridays, { at: '2026-11-20T12:00:00Z' }))).toMatchObject({ status: 'applied' })
    expect(traceOf(await preview(fridays, { at: '2026-11-21T12:00:00Z' }))).toMatchObject({
      stop: { kind: 'outside_hours', weekday: 6 },
    })
    const items = { all: [{ target: 'collection', field: 'id', operator: 'in', value: [mugs.id] }] } as const
    const onMugs: PromotionRulesInput = {
      actions: [{ kind: 'percentage', on: 'items', ratePpm: 500_000, items: { all: [...items.all] } }],
    }
    const answer = await preview(onMugs)
    expect(answer.lines.map(({ discountMinor }) => discountMinor)).toEqual([1000, 0])
    expect(answer.references).toEqual([{ id: mugs.id, label: 'Mugs', detail: null, picture: null }])
    expect(traceOf(await preview({ actions: [{ kind: 'gift', variantId: plate.id }] }))).toMatchObject({
      gifts: [{ variantId: plate.id, quantity: 1 }],
    })
    const dollars = await preview(tenPercent, { currency: 'USD' })
    expect(dollars).toMatchObject({ lines: [], unsold: [mug.id, plate.id], totals: { subtotalMinor: 0 } })
  })

  it('offers carts that were filled lately', async () => {
    await store.run((ctx) =>
      ctx.db.cart.create({
        data: {
          tokenHash: 'recent',
          currency: 'EUR',
          locale: 'en',
          email: 'ana@example.test',
          expiresAt: new Date(Date.now() + 86_400_000),
          lines: { create: { variantId: mug.id, quantity: 3, seenPriceMinor: 1000n } },
        },
      }),
    )
    expect(await admin().promotions.recentCarts({})).toMatchObject([
      { shopper: 'ana@example.test', lines: [{ variantId: mug.id, quantity: 3, label: 'Mug' }] },
    ])
  })

  it('takes the same statements however many lines and promotions there are', async () => {
    const count = async (over: Partial<PreviewCart> = {}) =>
      (await countStatements(() => preview(tenPercent, over))).statements.length
    await count()
    const one = await count({ lines: [{ variantId: mug.id, quantity: 1 }] })
    const { id } = await create('One more')
    await admin().promotions.setState({ id, state: 'live' })
    expect(await count()).toEqual(one)
  })
})

describe('what conditions name', () => {
  it('is found by a part of its name, for every target that is chosen by id', async () => {
    const group = await admin().customers.saveGroup({ name: 'Friends of the house' })
    const targets = { product: 'mug', variant: 'plate', customer_group: 'friends', shipping_method: 'cour' } as const
    for (const [target, q] of Object.entries(targets)) {
      const found = await admin().promotions.references({ target: target as keyof typeof targets, q })
      expect(found, target).toHaveLength(1)
    }
    for (const target of ['category', 'collection', 'customer'] as const) {
      expect(await admin().promotions.references({ target, q: 'nothing like this' })).toEqual([])
    }
    const { id } = await create('Named', {
      ...tenPercent,
      conditions: { all: [{ target: 'customer_group', field: 'id', operator: 'in', value: [group.id, newId()] }] },
    })
    expect((await admin().promotions.get({ id })).references).toEqual([
      { id: group.id, label: 'Friends of the house', detail: null, picture: null },
    ])
  })
})
