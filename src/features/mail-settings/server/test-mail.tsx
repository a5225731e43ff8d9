import { type MailBrand, type MailContent, MailLayout, mailLocale, MailText, mailTexts } from '@/server/mail'
import type { StoreContext } from '@/server/store-context'

/** What a test mail says, in the language of who asked for it. */
export async function testMail(ctx: StoreContext, brand: MailBrand): Promise<MailContent> {
  const t = await mailTexts(ctx.locale, 'mailSettings')
  const values = { store: brand.name }
  const body = (
    <MailLayout
      brand={brand}
      locale={mailLocale(ctx.locale)}
      preview={t('testMail.text', values)}
      heading={t('testMail.heading')}
      footer={t('testMail.footer', values)}
    >
      <MailText>{t('testMail.text', values)}</MailText>
    </MailLayout>
  )
  return { subject: t('testMail.subject', values), body }
}
