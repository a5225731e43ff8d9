import { priceCart } from '@/features/pricing/server'
import { currencyExponent, toCurrency } from '@/lib/currencies'
import { mailTexts } from '@/server/mail'
import type { StoreContext } from '@/server/store-context'
import { composeDocument, type Sale } from '../engine/compose-document'
import { invoiceLines, type SoldOrder } from '../engine/invoice-lines'
import type { Invoicing } from '../invoicing-schema'
import { findSeller } from './invoicing-repository'
import { documentPage } from './print/print-documents'
import { renderPdf } from './print/render-pdf'

const RATE = { ratePpm: 200_000 }
const ADDRESS = {
  company: null,
  line1: 'Calle Mayor 8',
  line2: null,
  city: 'Brașov',
  region: null,
  postalCode: '500123',
  phone: null,
}

/** An invoice of a made-up sale as it would look with these settings; marked as none, and without a number. */
export async function previewInvoice(ctx: StoreContext, invoicing: Invoicing): Promise<Uint8Array> {
  const found = await findSeller(ctx)
  const seller = { ...found, invoicing }
  const t = await mailTexts(ctx.locale, 'documents')
  const currency = toCurrency(found.currency)
  const order = sampleOrder(currency, found.pricesIncludeTax, {
    tax: t('taxTotal'),
    item: t('sample.item'),
    other: t('sample.other'),
    delivery: t('sample.delivery'),
  })
  const sale: Sale = {
    name: `${found.orderPrefix}1001`,
    email: 'ana@example.com',
    phone: null,
    locale: ctx.locale,
    currency,
    placedAt: ctx.now,
    paymentMethod: 'manual:bank_transfer',
    shippingAddress: { ...ADDRESS, firstName: 'Ana', lastName: 'Muñoz Țîru', country: found.country },
    billingAddress: null,
    taxIncluded: found.pricesIncludeTax,
    taxExempt: false,
  }
  const data = composeDocument(seller, sale, { now: ctx.now, lines: invoiceLines(order), paidMinor: 0, corrects: null })
  const page = await documentPage({ kind: 'invoice', name: null, data }, 'preview')
  return renderPdf([page], { title: t('preview'), author: data.seller.name, language: ctx.locale, at: ctx.now })
}

/** Priced as any cart is, so that its figures agree. */
function sampleOrder(
  currency: Sale['currency'],
  pricesIncludeTax: boolean,
  names: { tax: string; item: string; other: string; delivery: string },
): SoldOrder {
  const unit = 10 ** currencyExponent(currency)
  const taxRates = [{ name: names.tax, ...RATE }]
  const line = (id: string, quantity: number, units: number) => ({
    id,
    quantity,
    unitPriceMinor: units * unit,
    compareAtMinor: null,
    taxRates,
  })
  const { lines, shipping, totals } = priceCart({
    currency,
    pricesIncludeTax,
    lines: [line('item', 2, 24), line('other', 1, 60)],
    shipping: { id: 'delivery', amountMinor: 6 * unit, taxRates },
  })
  return {
    lines: lines.map((one) => ({
      ...one,
      title: one.id === 'item' ? names.item : names.other,
      variantTitle: null,
      sku: null,
    })),
    taxIncluded: pricesIncludeTax,
    discountMinor: totals.discountMinor,
    shippingMinor: totals.shippingMinor,
    shippingTaxes: shipping?.taxes ?? [],
    shippingMethodName: names.delivery,
    totalMinor: totals.totalMinor,
  }
}
