import { useTranslations } from 'next-intl'
import { LinkButton } from '@/ui/link-button'
import { MessagePage } from '@/ui/message-page'

export default function NotFound() {
  const t = useTranslations('errors.store')
  return (
    <MessagePage
      illustration="stall"
      title={t('notFoundTitle')}
      description={t('notFoundDescription')}
      actions={
        <LinkButton href="/" variant="primary">
          {t('home')}
        </LinkButton>
      }
    />
  )
}
