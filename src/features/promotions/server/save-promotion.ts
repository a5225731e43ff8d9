import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { columnsOf } from '../engine/columns-of'
import { plainJson } from '../engine/plain-json'
import type { PromotionProblem, PromotionRules, SavedPromotion, SavePromotionInput } from '../promotion-admin-schema'
import { insertCode, isCodeTaken } from './code-repository'
import { parsePromotion } from './parse-promotion'
import { noteChange, type PromotionContext } from './promotion-context'
import { findPromotion } from './promotion-reading-repository'
import {
  insertPromotion,
  type LockedPromotion,
  lockPromotion,
  updatePromotion,
  writeBudget,
} from './promotion-writing-repository'
import { toPromotionHead } from './to-promotion-head'

/**
 * Adds a promotion, as a draft, or changes one. What is wrong with its document is a tagged result that names the fields; one that is on
 * (or paused) must stay free of errors, a draft need only be well-formed.
 * @throws DomainError `not_found` · `changed_meanwhile` (input.version is old) · `already_taken` (field code)
 */
export function savePromotion(ctx: PromotionContext, input: SavePromotionInput): Promise<SavedPromotion> {
  return inTransaction(ctx, async (tx): Promise<SavedPromotion> => {
    const current = await findCurrent(tx, input)
    const identity = { id: current?.id ?? 'new', name: input.name, createdAt: current?.createdAt ?? tx.now }
    const { promotion, problems } = parsePromotion(identity, input.rules)
    const isOn = current !== null && current.state !== 'draft'
    if (!promotion || (isOn && problems.some(({ severity }) => severity === 'error'))) {
      return { status: 'problems', problems }
    }
    const code = current === null && promotion.trigger === 'codes' ? (input.code ?? null) : null
    if (code !== null && (await isCodeTaken(tx, code))) return { status: 'problems', problems: [CODE_TAKEN] }
    const { id: _id, name, createdAt: _createdAt, ...rules } = promotion
    const id = await write(tx, current, { name, rules })
    if (code !== null) await addFirstCode(tx, id, code)
    await announce(tx, id, { isOn, salePrice: columnsOf(rules).salePrice || current?.salePrice === true })
    noteChange(ctx, {
      subject: id,
      ...(current ? { before: noteOf(current) } : {}),
      after: { name, rules: plainJson(rules) },
    })
    const row = await findPromotion(tx, id)
    if (!row) throw new DomainError('not_found')
    return { status: 'saved', id, version: row.version, shownState: toPromotionHead(row).shownState }
  })
}

const CODE_TAKEN: PromotionProblem = { path: ['code'], code: 'code_taken', severity: 'error', detail: null }

async function addFirstCode(ctx: StoreContext, promotionId: string, code: string): Promise<void> {
  const owner = { maxUses: null, startsAt: null, endsAt: null, customerId: null, customerGroupId: null }
  // Somebody else has given it away since it was asked for: the whole change is taken back.
  if ((await insertCode(ctx, { promotionId, code, ...owner })) === null) {
    throw new DomainError('already_taken', { field: 'code' })
  }
}

async function findCurrent(ctx: StoreContext, { id, version }: SavePromotionInput): Promise<LockedPromotion | null> {
  if (id === undefined) return null
  const current = await lockPromotion(ctx, id)
  if (!current) throw new DomainError('not_found')
  if (version !== undefined && version !== current.version) {
    throw new DomainError('changed_meanwhile', { values: { version: current.version } })
  }
  return current
}

async function write(
  ctx: StoreContext,
  current: LockedPromotion | null,
  document: { name: string; rules: PromotionRules },
): Promise<string> {
  const { budget, ...columns } = columnsOf(document.rules)
  const write = { name: document.name, rules: plainJson(document.rules), ...columns }
  if (current) await updatePromotion(ctx, current.id, write)
  const id = current?.id ?? (await insertPromotion(ctx, write))
  await writeBudget(ctx, id, budget)
  return id
}

/** Drafts are nobody's business but the merchant's. */
async function announce(ctx: StoreContext, id: string, change: { isOn: boolean; salePrice: boolean }): Promise<void> {
  if (!change.isOn) return
  await recordEvent(ctx, 'promotion.changed', { promotionIds: [id], salePrice: change.salePrice })
}

function noteOf({ name, rules }: LockedPromotion) {
  return { name, rules: plainJson(Object(rules) as object) }
}
