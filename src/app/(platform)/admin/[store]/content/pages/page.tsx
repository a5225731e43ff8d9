import type { Metadata } from 'next'
import { Plus } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { PageList } from '@/features/content/components/admin/page-list'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'
import { LinkButton } from '@/ui/link-button'
import { PageHeader } from '@/ui/page-header'

type Params = Promise<{ store: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.content.pages'))('title') }
}

export default async function PagesPage({ params }: { params: Params }) {
  const { store } = await params
  const t = await getTranslations('admin.content.pages')
  const base = `/admin/${store}/content/pages`
  const { admin } = await serverCaller(store)
  const pages = await orElse(admin.content.pages(), base)
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          pages.length > 0 ? (
            <LinkButton href={`${base}/new`} variant="primary" icon={<Plus />}>
              {t('add')}
            </LinkButton>
          ) : null
        }
      />
      <PageList pages={pages} base={base} />
    </>
  )
}
