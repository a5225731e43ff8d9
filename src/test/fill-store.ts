import { getContent } from '@/features/content/server/get-content'
import { documentFile } from '@/features/documents/server/document-file'
import { getInvoicing, saveInvoicing } from '@/features/documents/server/invoicing-settings'
import { issueInvoice } from '@/features/documents/server/issue-invoice'
import { importProducts } from '@/features/imports/server'
import { normalizeCode } from '@/features/promotions/facts-schema'
import { newId } from '@/lib/ids'
import { platformDb } from '@/server/platform-db'
import { recordHolds, takeStock } from '@/features/inventory/server'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { NO_PASSWORD, type TestStore } from './create-test-store'
import { openForSale, stockVariant } from './stock-shop'

interface Words {
  readonly canary: string
  readonly known: string
}

const DAY_MS = 86_400_000
const later = () => new Date(Date.now() + DAY_MS)

/** What names a store's things and others may know or guess: handles, SKUs, addresses. Not its canary. */
export function knownWordOf(store: TestStore): string {
  return `known${store.entry.number}x`
}

/**
 * A row in every table: what the isolation tests look for from another store. Each text has the store's canary in it, which nobody
 * sends; what others may know has its known word. A test compares this with the list of tables, so a new table is filled here.
 */
export async function fillStore(store: TestStore): Promise<void> {
  const words: Words = { canary: store.canary, known: knownWordOf(store) }
  const { canary, known } = words
  // A row of the platform's, about this store only.
  await platformDb.reconciliationFinding.create({
    data: { storeId: store.entry.id, fingerprint: canary, kind: 'amount_differs', orderName: canary, provider: 'test' },
  })
  await openForSale(store)
  await stockVariant(store, { title: `Thing ${canary}` })
  const csv = `Handle,Title,Vendor,Tags,Variant Price,Variant SKU,Stoa Categories,Stoa Collections\nh-${known},T ${canary},V ${canary},t${known},10,SKU${known},C ${canary},L ${canary}\n`
  await store.run((ctx) => importProducts(ctx, csv, { dryRun: false, allOrNothing: false }))
  await store.run(async (ctx) => {
    const customerId = await fillCustomers(ctx, words)
    const variant = await ctx.db.variant.findFirstOrThrow()
    await fillCatalog(ctx, words, variant)
    await fillCarts(ctx, words, variant.id)
    const sale = await fillOrders(ctx, words, { customerId, variantId: variant.id })
    await fillPromotions(ctx, words, { ...sale, customerId, variantId: variant.id })
    await fillDocuments(ctx, words, sale.orderId)
    await fillContent(ctx, words)
    await fillPaymentAccounts(ctx, words)
  })
}

async function fillCustomers(ctx: StoreContext, { canary, known }: Words): Promise<string> {
  const { id } = await ctx.db.customer.create({
    data: {
      email: `${known}@example.test`,
      firstName: canary,
      lastName: canary,
      locale: 'en',
      passwordHash: NO_PASSWORD,
      addresses: { create: { address: { line1: canary } } },
      sessions: { create: { expiresAt: later(), userAgent: canary } },
      tokens: { create: { tokenHash: canary, kind: 'verify_email', expiresAt: later() } },
    },
  })
  return id
}

async function fillCatalog(
  ctx: StoreContext,
  { canary, known }: Words,
  variant: { id: string; productId: string },
): Promise<void> {
  const { productId } = variant
  await ctx.db.stockLocation.updateMany({ data: { name: canary, address: { line1: canary } } })
  const other = await ctx.db.variant.findFirstOrThrow({ where: { id: { not: variant.id } } })
  await ctx.db.stockLevel.update({ where: { variantId: other.id }, data: { composed: true } })
  await ctx.db.variantComponent.create({ data: { variantId: other.id, componentId: variant.id, quantity: 2 } })
  const asset = await ctx.db.mediaAsset.create({
    data: { sha256: known, width: 1, height: 1, bytes: 1, originalName: canary, renditions: [] },
  })
  await ctx.db.productImage.create({ data: { productId, assetId: asset.id, alt: canary, position: 0 } })
  const option = await ctx.db.productOption.create({ data: { productId, name: canary, position: 0 } })
  const value = await ctx.db.productOptionValue.create({ data: { optionId: option.id, value: canary, position: 0 } })
  await ctx.db.variantOptionValue.create({ data: { variantId: variant.id, optionId: option.id, valueId: value.id } })
  await ctx.db.handleRedirect.create({ data: { kind: 'product', fromHandle: `old-${known}`, targetId: productId } })
}

async function fillCarts(ctx: StoreContext, { canary, known }: Words, variantId: string): Promise<void> {
  await ctx.db.cart.create({
    data: {
      tokenHash: canary,
      currency: 'EUR',
      locale: 'en',
      email: `${known}@example.test`,
      expiresAt: later(),
      lines: { create: { variantId, quantity: 1, seenPriceMinor: 1n } },
    },
  })
  await ctx.db.idempotencyKey.create({ data: { key: canary, requestHash: canary, expiresAt: later() } })
}

async function fillOrders(
  ctx: StoreContext,
  { canary, known }: Words,
  { customerId, variantId }: { customerId: string; variantId: string },
): Promise<{ orderId: string; lineId: string }> {
  const lineId = newId()
  const { id: orderId } = await ctx.db.order.create({
    data: {
      // Below those that the store's counter gives.
      number: 1000,
      customerId,
      email: `${known}@example.test`,
      locale: 'en',
      currency: 'EUR',
      status: 'placed',
      paymentState: 'pending',
      paymentMethod: 'manual:cash_on_delivery',
      shippingAddress: {
        firstName: canary,
        lastName: canary,
        company: null,
        line1: canary,
        line2: null,
        city: canary,
        region: null,
        postalCode: null,
        country: 'RO',
        phone: null,
      },
      subtotalMinor: 1000n,
      shippingMinor: 0n,
      taxMinor: 0n,
      taxIncluded: true,
      totalMinor: 1000n,
      placedAt: new Date(),
      lines: {
        create: {
          id: lineId,
          position: 0,
          title: canary,
          variantTitle: canary,
          variantId,
          quantity: 1,
          unitPriceMinor: 1000n,
          subtotalMinor: 1000n,
          taxMinor: 0n,
          totalMinor: 1000n,
          taxClass: 'standard',
          requiresShipping: true,
        },
      },
      payments: {
        create: {
          provider: 'manual',
          method: 'cash_on_delivery',
          state: 'pending',
          amountMinor: 1000n,
          currency: 'EUR',
          externalId: known,
        },
      },
      events: { create: { kind: 'placed', data: { note: canary }, actorKind: 'system', actorName: canary } },
    },
  })
  const outcome = await inTransaction(ctx, (tx) =>
    takeStock(tx, { orderId, mode: 'held', demands: [{ variantId, quantity: 1 }] }),
  )
  if (outcome.status === 'taken') await recordHolds(ctx, { orderId, taken: outcome.taken })
  await ctx.db.fulfilment.create({
    data: { orderId, number: 1, trackingNumber: canary, lines: { create: { orderLineId: lineId, quantity: 1 } } },
  })
  await fillReturns(ctx, canary, { orderId, lineId })
  await ctx.db.paymentEvent.create({
    data: {
      provider: 'test',
      externalEventId: known,
      externalId: known,
      kind: 'succeeded',
      amountMinor: 1000n,
      currency: 'EUR',
      payload: { note: canary },
    },
  })
  await ctx.db.ledgerEntry.createMany({
    data: [
      { booking: known, account: 'customer', amountMinor: 1000n, currency: 'EUR', orderId },
      { booking: known, account: 'sales', amountMinor: -1000n, currency: 'EUR', orderId },
    ],
  })
  await ctx.db.mailMessage.create({
    data: {
      dedupeKey: known,
      kind: 'order_placed',
      recipient: `${known}@example.test`,
      subject: canary,
      locale: 'en',
      orderId,
    },
  })
  return { orderId, lineId }
}

/** Goods that came back, and money that did not go back. */
async function fillReturns(
  ctx: StoreContext,
  canary: string,
  { orderId, lineId }: { orderId: string; lineId: string },
): Promise<void> {
  const { id: returnId } = await ctx.db.orderReturn.create({
    data: {
      orderId,
      number: 1,
      state: 'requested',
      requestedBy: 'customer',
      lines: [{ orderLineId: lineId, quantity: 1, reason: 'other', note: canary, receivedQuantity: 0, restock: false }],
      note: canary,
      answer: canary,
    },
  })
  const payment = await ctx.db.payment.findFirstOrThrow({ where: { orderId } })
  await ctx.db.refund.create({
    data: {
      orderId,
      paymentId: payment.id,
      returnId,
      state: 'failed',
      amountMinor: 1n,
      currency: 'EUR',
      reason: 'other',
      note: canary,
      failureCode: canary,
      actorName: canary,
    },
  })
}

/** A live promotion with a code, used by the order; a group of customers; what a variant cost. */
async function fillPromotions(
  ctx: StoreContext,
  { canary, known }: Words,
  sale: { orderId: string; lineId: string; customerId: string; variantId: string },
): Promise<void> {
  const { orderId, customerId, variantId } = sale
  const name = `Offer ${canary}`
  const group = await ctx.db.customerGroup.create({ data: { name: canary, members: { create: { customerId } } } })
  const { id: promotionId } = await ctx.db.promotion.create({
    data: {
      name,
      state: 'live',
      trigger: 'codes',
      rules: { trigger: 'codes', actions: [{ kind: 'percentage', on: 'order', ratePpm: 100_000 }] },
      uses: 1,
      given: { create: { currency: 'EUR', amountMinor: 100n } },
    },
  })
  const code = await ctx.db.promotionCode.create({
    data: { promotionId, code: normalizeCode(known), uses: 1, batch: canary, customerGroupId: group.id },
  })
  await ctx.db.promotionRedemption.create({
    data: { promotionId, codeId: code.id, orderId, shopper: canary, currency: 'EUR', amountMinor: 100n },
  })
  await ctx.db.orderAdjustment.create({
    data: { orderId, orderLineId: sale.lineId, position: 0, promotionId, label: name, code: canary, amountMinor: 100n },
  })
  const since = new Date()
  await ctx.db.priceHistory.create({ data: { variantId, currency: 'EUR', since, amountMinor: 1000n } })
}

/** An invoice of the order with its file, as the shop issues it. */
async function fillDocuments(ctx: StoreContext, { canary }: Words, orderId: string): Promise<void> {
  const { version, invoicing } = await getInvoicing(ctx)
  await saveInvoicing(ctx, { ...invoicing, version, legalName: canary, footer: canary })
  const { id } = await issueInvoice(ctx, orderId)
  await documentFile(ctx, id)
}

async function fillContent(ctx: StoreContext, { canary, known }: Words): Promise<void> {
  await ctx.db.page.create({
    data: { handle: `p-${known}`, title: canary, bodyHtml: `<p>${canary}</p>`, publishedAt: new Date() },
  })
  await getContent(ctx)
  await ctx.db.theme.update({
    where: { id: 1 },
    data: { announcement: { enabled: true, text: { en: canary }, link: null } },
  })
  await ctx.db.activity.create({ data: { kind: 'import_products', input: {}, startedByName: canary } })
}

async function fillPaymentAccounts(ctx: StoreContext, { canary, known }: Words): Promise<void> {
  await ctx.db.paymentAccount.create({
    data: {
      provider: 'stripe',
      externalId: `acct_${known}`,
      state: 'restricted',
      requirements: [canary],
      credentials: canary,
    },
  })
}
