import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/ui/link-button'
import { MessagePage } from '@/ui/message-page'
import { SiteHeader } from '@/ui/site-header'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('errors.notFound')
  return { title: t('title') }
}

export default async function NotFound() {
  const t = await getTranslations('errors.notFound')
  return (
    <>
      <SiteHeader />
      <MessagePage
        illustration="column"
        title={t('title')}
        description={t('description')}
        actions={
          <LinkButton href="/" variant="primary">
            {t('home')}
          </LinkButton>
        }
      />
    </>
  )
}
