import type { ReactNode } from 'react'
import type { TrackedOrder } from '@/features/orders/orders-schema'
import { formatMoney } from '@/lib/money'
import { type MailBrand, type MailContent, MailLayout, mailLocale, mailTexts } from '@/server/mail'

/** Mails of which the texts lie under this key in the messages `orderMails`. */
export type LetterKey =
  | 'orderPlaced'
  | 'shipped'
  | 'cancelled'
  | 'paymentReceived'
  | 'paymentFailed'
  | 'paymentReminder'
  | 'paymentLink'
  | 'refunded'
  | 'returnRequested'
  | 'returnApproved'
  | 'returnDeclined'
  | 'returnReceived'
  | 'backorder'
  | 'newOrder'
  | 'disputed'

type Values = Readonly<Record<string, string | number>>

/** What every mail about an order has at hand, in the order's language (staff mails: the store's). */
export interface Letter {
  readonly brand: MailBrand
  readonly order: TrackedOrder
  /** The page that the mail leads to. */
  readonly url: string
  readonly locale: string
  readonly t: Awaited<ReturnType<typeof mailTexts<'orderMails'>>>
  readonly values: { readonly name: string; readonly store: string; readonly firstName: string; readonly total: string }
  readonly money: (amountMinor: number) => string
}

export async function letterOf(options: {
  readonly brand: MailBrand
  readonly order: TrackedOrder
  readonly url: string
  readonly locale: string
}): Promise<Letter> {
  const { brand, order, locale } = options
  const money = (amountMinor: number) => formatMoney(amountMinor, order.currency, locale)
  const firstName = order.billingAddress?.firstName ?? order.shippingAddress?.firstName ?? order.email
  return {
    ...options,
    t: await mailTexts(locale, 'orderMails'),
    values: { name: order.name, store: brand.name, firstName, total: money(order.totals.totalMinor) },
    money,
  }
}

/** A mail from its parts: subject, preview and heading are texts of its key. */
export function write(
  letter: Letter,
  key: LetterKey,
  children: ReactNode,
  more: { readonly values?: Values; readonly toStaff?: boolean } = {},
): MailContent {
  const { t, brand, locale } = letter
  const values = { ...letter.values, ...more.values }
  return {
    subject: t(`${key}.subject`, values),
    body: (
      <MailLayout
        brand={brand}
        locale={mailLocale(locale)}
        preview={t(`${key}.preview`, values)}
        heading={t(`${key}.heading`, values)}
        footer={t(more.toStaff ? 'footer.staff' : 'footer.shopper', values)}
      >
        {children}
      </MailLayout>
    ),
  }
}
