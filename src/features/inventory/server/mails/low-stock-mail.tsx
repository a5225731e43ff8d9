import {
  type MailBrand,
  MailButton,
  type MailContent,
  MailItem,
  MailLayout,
  mailLocale,
  MailSmallPrint,
  MailText,
  mailTexts,
} from '@/server/mail'
import type { LowVariant } from '../low-stock-repository'

/** A mail is read in a minute: the scarcest come first, the rest is on the page that it leads to. */
const MOST_SHOWN = 25

/** For staff: what fell to its threshold. */
export async function lowStockMail(
  brand: MailBrand,
  alert: { readonly locale: string; readonly variants: readonly LowVariant[]; readonly url: string },
): Promise<MailContent> {
  const t = await mailTexts(alert.locale, 'inventoryMails')
  const shown = alert.variants.slice(0, MOST_SHOWN)
  const values = { store: brand.name, count: alert.variants.length, title: shown[0]?.title ?? '' }
  const more = alert.variants.length - shown.length
  const body = (
    <MailLayout
      brand={brand}
      locale={mailLocale(alert.locale)}
      preview={t('lowStock.preview', values)}
      heading={t('lowStock.heading')}
      footer={t('lowStock.footer', values)}
    >
      <MailText>{t('lowStock.text', values)}</MailText>
      {shown.map(({ variantId, title, sku, available, onTheWay }) => (
        <MailItem
          key={variantId}
          text={title}
          notes={[sku, onTheWay > 0 ? t('lowStock.onTheWay', { onTheWay }) : null].filter((note) => note !== null)}
          amount={t('lowStock.left', { available })}
        />
      ))}
      {more > 0 ? <MailSmallPrint>{t('lowStock.more', { more })}</MailSmallPrint> : null}
      <MailButton brand={brand} href={alert.url}>
        {t('lowStock.action')}
      </MailButton>
    </MailLayout>
  )
  return { subject: t('lowStock.subject', values), body }
}
