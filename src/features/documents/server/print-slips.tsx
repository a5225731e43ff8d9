import { addressLines } from '@/lib/address'
import { dayKey } from '@/lib/dates'
import type { StoreContext } from '@/server/store-context'
import { paperOf } from '../engine/paper'
import { type PackedLine, packedLines, pickGoods } from '../engine/pick-goods'
import { findSeller, type SellerFound } from './invoicing-repository'
import { findParcels, type ParcelFound } from './parcel-repository'
import { ManifestPage } from './print/manifest-page'
import { type PrintedSlip, SlipPage } from './print/slip-page'
import { renderPdf } from './print/render-pdf'
import { wordsFor } from './print/words'

export interface PrintedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The packing slip of an order, or of one of its shipments, in the customer's language. Null where there is none. */
export async function packingSlipFile(
  ctx: StoreContext,
  orderId: string,
  shipmentId: string | null,
): Promise<PrintedFile | null> {
  const [[order], seller] = await Promise.all([findParcels(ctx, [orderId]), findSeller(ctx)])
  const slip = order && slipOf(seller, order, shipmentId)
  if (!slip) return null
  const bytes = await renderPdf([await slipPage(seller, slip)], factsOf(ctx, seller, slip.orderName))
  return { name: slip.orderName, bytes }
}

/** The slips of several orders as one file. Null where none of them is there. */
export async function packingSlipsFile(ctx: StoreContext, orderIds: readonly string[]): Promise<Uint8Array | null> {
  const [orders, seller] = await Promise.all([findParcels(ctx, orderIds), findSeller(ctx)])
  const slips = orders.flatMap((order) => slipOf(seller, order, null) ?? [])
  if (slips.length === 0) return null
  const pages = await Promise.all(slips.map((slip) => slipPage(seller, slip)))
  return renderPdf(pages, factsOf(ctx, seller, ctx.store.name))
}

/** One list of all that several orders need from the shelves, and of the orders; in the language of whoever asked. */
export async function manifestFile(
  ctx: StoreContext,
  orderIds: readonly string[],
  locale: string,
): Promise<Uint8Array | null> {
  const [orders, seller] = await Promise.all([findParcels(ctx, orderIds), findSeller(ctx)])
  const parcels = orders.flatMap((order) => slipOf(seller, order, null) ?? [])
  if (parcels.length === 0) return null
  const words = await wordsFor(locale)
  const goods = pickGoods(parcels.map((parcel) => ({ name: parcel.orderName, lines: parcel.lines })))
  const facts = { storeName: seller.storeName, paper: paperOf(seller.country), day: dayKey(ctx.now, seller.timeZone) }
  const page = <ManifestPage key="manifest" facts={facts} goods={goods} parcels={parcels} words={words} />
  return renderPdf([page], factsOf(ctx, seller, words.t('slip.manifest')))
}

async function slipPage(seller: SellerFound, slip: PrintedSlip) {
  const words = await wordsFor(slip.locale)
  return <SlipPage key={slip.orderName} slip={slip} paper={paperOf(seller.country)} words={words} />
}

function slipOf(seller: SellerFound, order: ParcelFound, shipmentId: string | null): PrintedSlip | null {
  const lines: PackedLine[] | null = packedLines(order, shipmentId)
  if (!lines) return null
  const shipment = order.shipments.find((one) => one.id === shipmentId)
  const { shippingAddress, email, phone, note, locale, shippingMethodName } = order
  return {
    storeName: seller.storeName,
    contactEmail: seller.contactEmail,
    orderName: `${seller.orderPrefix}${order.number}`,
    placedOn: dayKey(order.placedAt, seller.timeZone),
    address: shippingAddress ? addressLines(shippingAddress, locale) : [email],
    phone: phone ?? shippingAddress?.phone ?? null,
    shippingMethodName,
    shipment: shipment ? { number: shipment.number, trackingNumber: shipment.trackingNumber } : null,
    note,
    locale,
    lines,
  }
}

function factsOf(ctx: StoreContext, seller: SellerFound, title: string) {
  return { title, author: seller.storeName, language: ctx.locale, at: ctx.now }
}
