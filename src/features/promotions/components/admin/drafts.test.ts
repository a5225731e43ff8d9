import { describe, expect, it } from 'vitest'
import type { ConditionTree } from '../../conditions-schema'
import { problemsOf } from '../../engine/problems-of'
import { ACTION_KINDS } from '../../promotion-admin-schema'
import { type Promotion, promotionSchema } from '../../promotions-schema'
import { ACTION_FORMS, type FormField } from './action-fields'
import { actionOf, newActionDraft, promotionDraftOf, rulesOf } from './promotion-draft'
import { emptyGroup, groupDraftOf, moveNode, type NodeDraft, replaceNode, treeOf } from './tree-draft'

const leaf = (value: string): ConditionTree => ({ target: 'product', field: 'vendor', operator: 'eq', value })

describe('the draft of a tree', () => {
  it.each<[string, ConditionTree]>([
    ['an empty group', { all: [] }],
    ['groups in groups', { all: [leaf('a'), { any: [leaf('b'), { not: { any: [leaf('c')] } }] }] }],
    ['not all of', { all: [{ not: { all: [leaf('a'), leaf('b')] } }] }],
    ['not of not', { not: { any: [{ not: { all: [leaf('a')] } }] } }],
  ])('keeps %s', (_, tree) => {
    expect(treeOf(groupDraftOf(tree))).toEqual(tree)
  })

  it('writes "not" of a single condition as none of one, and a root condition as all of one', () => {
    expect(treeOf(groupDraftOf({ not: leaf('a') }))).toEqual({ not: { any: [leaf('a')] } })
    expect(treeOf(groupDraftOf(leaf('a')))).toEqual({ all: [leaf('a')] })
  })
})

describe('moving a node', () => {
  const node = (vendor: string): NodeDraft => groupDraftOf(leaf(vendor)).children[0] as NodeDraft
  const [a, b, c] = [node('a'), node('b'), node('c')]
  const inner = emptyGroup('any', [b])
  const root = emptyGroup('all', [a, inner, c])
  const shape = (group: NodeDraft | null): unknown =>
    group === null || group.type === 'leaf' ? group?.value : group.children.map(shape)

  it('goes among siblings, into the group before, and out behind its group', () => {
    expect(shape(moveNode(root, c.key, 'up'))).toEqual(['a', 'c', ['b']])
    expect(shape(moveNode(root, a.key, 'down'))).toEqual([['b'], 'a', 'c'])
    expect(shape(moveNode(root, c.key, 'into'))).toEqual(['a', ['b', 'c']])
    expect(shape(moveNode(root, b.key, 'out'))).toEqual(['a', [], 'b', 'c'])
  })

  it('stays where there is no way', () => {
    expect(moveNode(root, a.key, 'up')).toBeNull()
    expect(moveNode(root, c.key, 'down')).toBeNull()
    expect(moveNode(root, inner.key, 'into')).toBeNull()
    expect(moveNode(root, a.key, 'out')).toBeNull()
    expect(moveNode(root, root.key, 'up')).toBeNull()
  })

  it('takes out and replaces at any depth', () => {
    expect(shape(replaceNode(root, b.key, () => null))).toEqual(['a', [], 'c'])
    expect(shape(replaceNode(root, b.key, () => c))).toEqual(['a', ['c'], 'c'])
  })
})

describe('the form of an action', () => {
  it.each(ACTION_KINDS)('%s: every property has a field', (kind) => {
    const form = ACTION_FORMS.get(kind)
    const sorts = (fields: readonly FormField[]): string[] =>
      fields.flatMap((field) => {
        if (field.sort === 'group') return sorts(field.fields)
        if (field.sort === 'list') return sorts(field.item)
        return field.sort === 'variants' ? Object.values(field.options).flatMap(sorts) : field.sort
      })
    const all = [...(form?.fields ?? []), ...Object.values(form?.variants?.options ?? {}).flat()]
    expect(form).toBeDefined()
    expect(sorts(all)).not.toContain('unknown')
  })

  it.each(ACTION_KINDS)('%s: lacks nothing at first but what the merchant has to say', (kind) => {
    const rules = { actions: [actionOf(newActionDraft(kind))] }
    const codes = new Set(problemsOf('New', rules).map(({ code }) => code))
    for (const code of codes) expect(['amount_missing', 'value_missing', 'gift_missing']).toContain(code)
  })
})

describe('the draft of a promotion', () => {
  const document = {
    id: 'p',
    name: 'Everything',
    createdAt: '2026-01-01T00:00:00Z',
    labels: { en: 'All', es: 'Todo' },
    trigger: 'codes',
    schedule: { startsAt: '2026-02-01T00:00:00Z', windows: [{ weekdays: [5], from: '18:00', to: '02:00' }] },
    conditions: {
      any: [
        { target: 'cart_quantity', field: 'pieces', operator: 'gte', value: 2, where: { any: [leaf('x')] } },
        {
          target: 'cart_total',
          field: 'before_discounts',
          operator: 'between',
          value: { from: { EUR: 1 }, to: { EUR: 9 } },
        },
      ],
    },
    actions: [
      {
        kind: 'bundle',
        parts: [{ items: { any: [leaf('a')] } }, { quantity: 2 }],
        benefit: { kind: 'price', amounts: { EUR: 5 } },
      },
      {
        kind: 'tiered',
        by: 'amount',
        tiers: [{ from: { EUR: 10 }, benefit: { kind: 'percentage', ratePpm: 50_000 } }],
      },
      { kind: 'free_shipping' },
    ],
    stacking: { priority: 3, lane: 'summer', maxDiscount: { EUR: 100 } },
    limits: { totalUses: 5, budget: { EUR: 1000 } },
  }

  it('stores what it was made from', () => {
    const { id: _id, name, createdAt: _createdAt, ...rules }: Promotion = promotionSchema.parse(document)
    expect(rulesOf(promotionDraftOf(name, rules))).toEqual(rules)
  })
})
