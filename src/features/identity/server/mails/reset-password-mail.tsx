import {
  type MailBrand,
  MailButton,
  type MailContent,
  MailLayout,
  MailSmallPrint,
  MailText,
  mailLocale,
  mailTexts,
} from '@/server/mail'

interface ResetPasswordMail {
  readonly locale: string
  readonly name: string
  readonly url: string
}

export async function resetPasswordMail(
  brand: MailBrand,
  { locale, name, url }: ResetPasswordMail,
): Promise<MailContent> {
  const t = await mailTexts(locale, 'identityMails')
  const body = (
    <MailLayout
      brand={brand}
      locale={mailLocale(locale)}
      preview={t('reset.preview')}
      heading={t('reset.heading')}
      footer={t('reset.footer')}
    >
      <MailText>{t('greeting', { name })}</MailText>
      <MailText>{t('reset.text', { brand: brand.name })}</MailText>
      <MailButton brand={brand} href={url}>
        {t('reset.action')}
      </MailButton>
      <MailSmallPrint>{t('reset.expiry')}</MailSmallPrint>
    </MailLayout>
  )
  return { subject: t('reset.subject', { brand: brand.name }), body }
}
