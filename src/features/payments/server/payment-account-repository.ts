import { z } from 'zod'
import { platformDb } from '@/server/platform-db'
import type { StoreContext } from '@/server/store-context'
import {
  type CaptureMode,
  captureModeSchema,
  type PaymentAccountState,
  paymentAccountStateSchema,
} from '../payments-schema'

/** The store's account with a provider. */
export interface PaymentAccountRow {
  readonly provider: string
  readonly externalId: string
  readonly state: PaymentAccountState
  readonly livemode: boolean
  readonly chargesEnabled: boolean
  readonly payoutsEnabled: boolean
  readonly requirements: readonly string[]
  readonly captureMode: CaptureMode
  /** Sealed; see server/sealed-secrets.ts. */
  readonly credentials: string | null
  /** The provider's instant of the newest word. */
  readonly stateAt: Date | null
}

/** What a provider says of an account. */
export interface AccountWord {
  readonly state: PaymentAccountState
  readonly livemode: boolean
  readonly chargesEnabled: boolean
  readonly payoutsEnabled: boolean
  readonly requirements: readonly string[]
}

const requirementsSchema = z.array(z.string())

export async function findPaymentAccount(ctx: StoreContext, provider: string): Promise<PaymentAccountRow | null> {
  const row = await ctx.db.paymentAccount.findUnique({ where: { provider } })
  if (!row) return null
  return {
    ...row,
    state: paymentAccountStateSchema.parse(row.state),
    captureMode: captureModeSchema.parse(row.captureMode),
    requirements: requirementsSchema.parse(row.requirements),
  }
}

/** Writes the store's account down, in the place of another one of the same provider. */
export async function savePaymentAccount(
  ctx: StoreContext,
  account: { provider: string; externalId: string; credentials?: string | null } & AccountWord,
): Promise<void> {
  const { provider, requirements, ...rest } = account
  const data = { ...rest, requirements: [...requirements], stateAt: null }
  await ctx.db.paymentAccount.upsert({
    where: { provider },
    create: { provider, ...data },
    update: data,
    select: { provider: true },
  })
}

/** Writes the provider's word of an instant down, unless a newer one is here. Whether it was written. */
export async function saveAccountWord(
  ctx: StoreContext,
  of: { provider: string; externalId: string; at: Date },
  word: AccountWord,
): Promise<boolean> {
  const { provider, externalId, at } = of
  const { count } = await ctx.db.paymentAccount.updateMany({
    where: { provider, externalId, OR: [{ stateAt: null }, { stateAt: { lte: at } }] },
    data: { ...word, requirements: [...word.requirements], stateAt: at },
  })
  return count === 1
}

export async function saveCaptureMode(ctx: StoreContext, provider: string, captureMode: CaptureMode): Promise<boolean> {
  const { count } = await ctx.db.paymentAccount.updateMany({ where: { provider }, data: { captureMode } })
  return count === 1
}

export async function saveCredentials(ctx: StoreContext, provider: string, credentials: string): Promise<void> {
  await ctx.db.paymentAccount.updateMany({ where: { provider }, data: { credentials } })
}

export async function deletePaymentAccount(ctx: StoreContext, provider: string): Promise<void> {
  await ctx.db.paymentAccount.deleteMany({ where: { provider } })
}

/** Every account of the store that has credentials. */
export async function findSealedAccounts(ctx: StoreContext): Promise<{ provider: string; credentials: string }[]> {
  const rows = await ctx.db.paymentAccount.findMany({ select: { provider: true, credentials: true } })
  return rows.flatMap(({ provider, credentials }) => (credentials === null ? [] : [{ provider, credentials }]))
}

/** The store that an account at a provider belongs to, or null. Accounts that a store left stay known: their payments are still its own. */
export async function findStoreOfAccount(provider: string, externalId: string): Promise<string | null> {
  const where = { provider_externalId: { provider, externalId } }
  return (await platformDb.connectedAccount.findUnique({ where, select: { storeId: true } }))?.storeId ?? null
}

/** Says whose account it is, once and for all. Whether it is this store's. */
export async function claimAccount(provider: string, externalId: string, storeId: string): Promise<boolean> {
  await platformDb.connectedAccount.createMany({ data: { provider, externalId, storeId }, skipDuplicates: true })
  return (await findStoreOfAccount(provider, externalId)) === storeId
}

/** How many accounts with a provider the store has had. */
export function countAccounts(provider: string, storeId: string): Promise<number> {
  return platformDb.connectedAccount.count({ where: { provider, storeId } })
}

/** What a provider wants to know to open an account. */
export function findStoreFacts(ctx: StoreContext): Promise<{ country: string; contactEmail: string | null }> {
  return ctx.db.storeSetting.findUniqueOrThrow({ where: { id: 1 }, select: { country: true, contactEmail: true } })
}
