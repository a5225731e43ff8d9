import type { Amounts } from '../../amounts-schema'
import type { ConditionTree } from '../../conditions-schema'
import type { PromotionAction } from '../../engine/actions'
import { LEVELS, type Level } from '../../engine/actions/action'
import { kindOf } from '../../engine/actions'
import type { ActionKindName, PromotionRules, PromotionRulesInput } from '../../promotion-admin-schema'
import type { PromotionClass } from '../../promotions-schema'
import { newAction } from './action-fields'
import { type GroupDraft, groupDraftOf, newKey, treeOf } from './tree-draft'

/** An action while it is being written: its properties are those of its kind, trees of items are drafts, rows have keys. */
export interface ActionDraft {
  readonly key: string
  readonly kind: ActionKindName
  readonly values: Readonly<Record<string, unknown>>
}

export interface WindowDraft {
  readonly key: string
  readonly weekdays: readonly number[]
  readonly from: string
  readonly to: string
}

/** Everything that the builder edits. */
export interface PromotionDraft {
  readonly name: string
  readonly labels: PromotionRules['labels']
  readonly trigger: PromotionRules['trigger']
  readonly schedule: {
    readonly startsAt: string | null
    readonly endsAt: string | null
    readonly windows: readonly WindowDraft[]
  }
  readonly conditions: GroupDraft
  readonly actions: readonly ActionDraft[]
  readonly stacking: PromotionRules['stacking']
  readonly limits: PromotionRules['limits']
}

function actionDraftOf(action: PromotionAction): ActionDraft {
  const { kind, ...values } = action
  return { key: newKey(), kind, values: draftValues(values) as Record<string, unknown> }
}

/** Trees become drafts, and objects in lists get a key, at any depth. */
function draftValues(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((each: unknown) =>
      typeof each === 'object' && each !== null ? { key: newKey(), ...(draftValues(each) as object) } : each,
    )
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, child]: [string, unknown]) => [
      name,
      name === 'items' ? groupDraftOf(child as ConditionTree) : draftValues(child),
    ]),
  )
}

function storedValues(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(storedValues)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'key')
      .map(([name, child]: [string, unknown]) => [
        name,
        name === 'items' ? treeOf(child as GroupDraft) : storedValues(child),
      ]),
  )
}

/** The action as it is stored; what is missing is missing. */
export function actionOf({ kind, values }: ActionDraft): PromotionAction {
  return { kind, ...(storedValues(values) as object) } as PromotionAction
}

export function newActionDraft(kind: ActionKindName): ActionDraft {
  const { kind: _kind, ...values } = newAction(kind)
  return { key: newKey(), kind, values }
}

export function promotionDraftOf(name: string, rules: PromotionRules): PromotionDraft {
  const { labels, trigger, stacking, limits } = rules
  return {
    name,
    labels,
    trigger,
    stacking,
    limits,
    schedule: { ...rules.schedule, windows: rules.schedule.windows.map((window) => ({ key: newKey(), ...window })) },
    conditions: groupDraftOf(rules.conditions),
    actions: rules.actions.map(actionDraftOf),
  }
}

/** The document as it is saved and tried. It may be incomplete: `problemsOf` says where. */
export function rulesOf({ name: _name, ...draft }: PromotionDraft): PromotionRulesInput {
  return {
    ...draft,
    labels: Object.fromEntries(Object.entries(draft.labels).filter(([, label]) => label?.trim())),
    schedule: {
      ...draft.schedule,
      windows: draft.schedule.windows.map(({ key: _key, weekdays, ...hours }) => ({
        ...hours,
        weekdays: [...weekdays],
      })),
    },
    conditions: treeOf(draft.conditions),
    actions: draft.actions.map(actionOf),
    stacking: { ...draft.stacking, maxDiscount: filled(draft.stacking.maxDiscount) },
    limits: { ...draft.limits, budget: filled(draft.limits.budget) },
  }
}

/** An optional amount in no currency is none. */
function filled(amounts: Amounts | null): Amounts | null {
  return amounts && Object.keys(amounts).length > 0 ? amounts : null
}

/** At which level an action works. */
function levelOf(action: ActionDraft): Level {
  const stored = actionOf(action)
  return kindOf(stored).level(stored)
}

/** Whether the action is about items at all: one on shipping is not. */
export function choosesItems(action: ActionDraft): boolean {
  const stored = actionOf(action)
  return kindOf(stored).selectors(stored).length > 0
}

/** The class by which others allow it or do not. */
export function classOf(actions: readonly ActionDraft[]): PromotionClass {
  const levels = actions.map(levelOf)
  const first = LEVELS.find((level) => levels.includes(level))
  return first === 'order' || first === 'shipping' ? first : 'product'
}

/** Two drafts are the same when what they store is. */
export function isSamePromotion(a: PromotionDraft, b: PromotionDraft): boolean {
  return a === b || (a.name === b.name && JSON.stringify(rulesOf(a)) === JSON.stringify(rulesOf(b)))
}
