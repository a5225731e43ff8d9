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

interface CustomerLinkMail {
  /** `welcome`: the address is to be proved. `reset`: a new password. */
  readonly kind: 'welcome' | 'reset'
  readonly locale: string
  readonly firstName: string
  readonly url: string
}

/** A mail with one link, in the shop's name. */
export async function customerLinkMail(brand: MailBrand, mail: CustomerLinkMail): Promise<MailContent> {
  const { kind, locale, firstName, url } = mail
  const t = await mailTexts(locale, 'customersMails')
  const shop = brand.name
  const body = (
    <MailLayout
      brand={brand}
      locale={mailLocale(locale)}
      preview={t(`${kind}.preview`, { shop })}
      heading={t(`${kind}.heading`, { shop })}
      footer={t(`${kind}.footer`, { shop })}
    >
      <MailText>{firstName ? t('greeting', { name: firstName }) : t('greetingNobody')}</MailText>
      <MailText>{t(`${kind}.text`, { shop })}</MailText>
      <MailButton brand={brand} href={url}>
        {t(`${kind}.action`)}
      </MailButton>
      <MailSmallPrint>{t(`${kind}.expiry`)}</MailSmallPrint>
    </MailLayout>
  )
  return { subject: t(`${kind}.subject`, { shop }), body }
}
