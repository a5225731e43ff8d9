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
import type { GivenRole } from '../../access-schema'

interface InvitationMail {
  readonly locale: string
  readonly inviterName: string
  readonly storeName: string
  readonly role: GivenRole
  readonly days: number
  readonly url: string
}

export async function invitationMail(brand: MailBrand, mail: InvitationMail): Promise<MailContent> {
  const { locale, inviterName, storeName, role, days, url } = mail
  const t = await mailTexts(locale, 'identityMails')
  const body = (
    <MailLayout
      brand={brand}
      locale={mailLocale(locale)}
      preview={t('invitation.preview', { inviterName, storeName })}
      heading={t('invitation.heading', { storeName })}
      footer={t('invitation.footer')}
    >
      <MailText>{t(`invitation.text.${role}`, { inviterName, storeName })}</MailText>
      <MailButton brand={brand} href={url}>
        {t('invitation.action')}
      </MailButton>
      <MailSmallPrint>{t('invitation.expiry', { days })}</MailSmallPrint>
    </MailLayout>
  )
  return { subject: t('invitation.subject', { inviterName, storeName }), body }
}
