import { type Address, addressLines } from '@/lib/address'
import type { CurrencyCode } from '@/lib/currencies'
import { dayKey } from '@/lib/dates'
import type { DocumentData, DocumentLine } from '../documents-schema'
import type { Invoicing } from '../invoicing-schema'
import { sumByRate, sumLines } from './document-sums'
import { paperOf } from './paper'

/** The store as a document names it. */
export interface Seller {
  readonly storeName: string
  readonly contactEmail: string | null
  readonly country: string
  readonly timeZone: string
  readonly invoicing: Invoicing
}

/** The sale as a document names it. */
export interface Sale {
  readonly name: string
  readonly email: string
  readonly phone: string | null
  readonly locale: string
  readonly currency: CurrencyCode
  readonly placedAt: Date
  readonly paymentMethod: string
  readonly shippingAddress: Address | null
  readonly billingAddress: Address | null
  readonly taxIncluded: boolean
  readonly taxExempt: boolean
}

export interface Issue {
  readonly now: Date
  readonly lines: readonly DocumentLine[]
  readonly paidMinor: number
  readonly corrects: DocumentData['corrects']
}

/** Everything that a document prints, from the store's and the order's present state: the one moment at which those are read. */
export function composeDocument(seller: Seller, sale: Sale, { now, lines, paidMinor, corrects }: Issue): DocumentData {
  const { invoicing, timeZone } = seller
  const billing = sale.billingAddress ?? sale.shippingAddress
  const delivery = sale.billingAddress ? sale.shippingAddress : null
  return {
    format: 1,
    locale: sale.locale,
    currency: sale.currency,
    paper: paperOf(seller.country),
    issuedOn: dayKey(now, timeZone),
    seller: {
      name: invoicing.legalName || seller.storeName,
      address: textLines(invoicing.address),
      taxIds: invoicing.taxIds,
      email: seller.contactEmail,
    },
    buyer: { address: billing ? addressLines(billing, sale.locale) : [], email: sale.email, phone: sale.phone },
    deliverTo: delivery ? addressLines(delivery, sale.locale) : null,
    order: { name: sale.name, placedOn: dayKey(sale.placedAt, timeZone), paymentMethod: sale.paymentMethod },
    taxIncluded: sale.taxIncluded,
    taxExempt: sale.taxExempt,
    exemptNote: invoicing.exemptNote,
    lines: [...lines],
    taxes: sumByRate(lines),
    totals: sumLines(lines),
    paidMinor,
    dueText: invoicing.dueText,
    footer: invoicing.footer,
    corrects,
  }
}

function textLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
