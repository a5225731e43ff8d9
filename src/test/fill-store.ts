import { getContent } from '@/features/content/server/get-content'
import { importProducts } from '@/features/imports/server'
import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import { NO_PASSWORD, type TestStore } from './create-test-store'
import { openForSale, stockVariant } from './stock-shop'

const DAY_MS = 86_400_000
const later = () => new Date(Date.now() + DAY_MS)

/**
 * A row in every table, each text with the store's canary in it: what the isolation tests look for from another store. A test compares
 * this with the list of tables, so a new table is filled here.
 */
export async function fillStore(store: TestStore): Promise<void> {
  const word = store.canary
  await openForSale(store)
  await stockVariant(store, { title: `Thing ${word}` })
  const csv = `Handle,Title,Vendor,Tags,Variant Price,Variant SKU,Stoa Categories,Stoa Collections\nh-${word},T ${word},V ${word},t${word},10,SKU${word},C ${word},L ${word}\n`
  await store.run((ctx) => importProducts(ctx, csv, { dryRun: false, allOrNothing: false }))
  await store.run(async (ctx) => {
    const customerId = await fillCustomers(ctx, word)
    const variant = await ctx.db.variant.findFirstOrThrow()
    await fillCatalog(ctx, word, variant)
    await fillCarts(ctx, word, variant.id)
    await fillOrders(ctx, word, { customerId, variantId: variant.id })
    await fillContent(ctx, word)
  })
}

async function fillCustomers(ctx: StoreContext, word: string): Promise<string> {
  const { id } = await ctx.db.customer.create({
    data: {
      email: `${word}@example.test`,
      firstName: word,
      lastName: word,
      locale: 'en',
      passwordHash: NO_PASSWORD,
      addresses: { create: { address: { line1: word } } },
      sessions: { create: { expiresAt: later(), userAgent: word } },
      tokens: { create: { tokenHash: word, kind: 'verify_email', expiresAt: later() } },
    },
  })
  return id
}

async function fillCatalog(ctx: StoreContext, word: string, variant: { id: string; productId: string }): Promise<void> {
  const { productId } = variant
  const asset = await ctx.db.mediaAsset.create({
    data: { sha256: word, width: 1, height: 1, bytes: 1, originalName: word, renditions: [] },
  })
  await ctx.db.productImage.create({ data: { productId, assetId: asset.id, alt: word, position: 0 } })
  const option = await ctx.db.productOption.create({ data: { productId, name: word, position: 0 } })
  const value = await ctx.db.productOptionValue.create({ data: { optionId: option.id, value: word, position: 0 } })
  await ctx.db.variantOptionValue.create({ data: { variantId: variant.id, optionId: option.id, valueId: value.id } })
  await ctx.db.handleRedirect.create({ data: { kind: 'product', fromHandle: `old-${word}`, targetId: productId } })
}

async function fillCarts(ctx: StoreContext, word: string, variantId: string): Promise<void> {
  await ctx.db.cart.create({
    data: {
      tokenHash: word,
      currency: 'EUR',
      locale: 'en',
      email: `${word}@example.test`,
      expiresAt: later(),
      lines: { create: { variantId, quantity: 1, seenPriceMinor: 1n } },
    },
  })
  await ctx.db.idempotencyKey.create({ data: { key: word, requestHash: word, expiresAt: later() } })
}

async function fillOrders(
  ctx: StoreContext,
  word: string,
  { customerId, variantId }: { customerId: string; variantId: string },
): Promise<void> {
  const lineId = newId()
  const { id: orderId } = await ctx.db.order.create({
    data: {
      number: 1001,
      customerId,
      email: `${word}@example.test`,
      locale: 'en',
      currency: 'EUR',
      status: 'placed',
      paymentState: 'pending',
      paymentMethod: 'manual:cash_on_delivery',
      shippingAddress: { line1: word },
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
          title: word,
          variantTitle: word,
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
          externalId: word,
        },
      },
      events: { create: { kind: 'placed', data: { note: word }, actorKind: 'system', actorName: word } },
      reservations: { create: { variantId, quantity: 1, expiresAt: later() } },
    },
  })
  await ctx.db.stockLevel.update({ where: { variantId }, data: { reserved: { increment: 1 } } })
  await ctx.db.fulfilment.create({
    data: { orderId, number: 1, trackingNumber: word, lines: { create: { orderLineId: lineId, quantity: 1 } } },
  })
  await ctx.db.paymentEvent.create({
    data: {
      provider: 'test',
      externalEventId: word,
      externalId: word,
      kind: 'succeeded',
      amountMinor: 1000n,
      currency: 'EUR',
      payload: { word },
    },
  })
  await ctx.db.mailMessage.create({
    data: {
      dedupeKey: word,
      kind: 'order_placed',
      recipient: `${word}@example.test`,
      subject: word,
      locale: 'en',
      orderId,
    },
  })
}

async function fillContent(ctx: StoreContext, word: string): Promise<void> {
  await ctx.db.page.create({
    data: { handle: `p-${word}`, title: word, bodyHtml: `<p>${word}</p>`, publishedAt: new Date() },
  })
  await getContent(ctx)
  await ctx.db.theme.update({
    where: { id: 1 },
    data: { announcement: { enabled: true, text: { en: word }, link: null } },
  })
  await ctx.db.activity.create({ data: { kind: 'import_products', input: {}, startedByName: word } })
}
