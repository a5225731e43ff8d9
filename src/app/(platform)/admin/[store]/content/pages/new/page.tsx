import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageForm } from '@/features/content/components/admin/page-form'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'
import { PageHeader } from '@/ui/page-header'

type Params = Promise<{ store: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.content.pages'))('newTitle') }
}

export default async function NewContentPage({ params }: { params: Params }) {
  const { store } = await params
  const t = await getTranslations('admin.content.pages')
  const base = `/admin/${store}/content/pages`
  const { admin } = await serverCaller(store)
  const [languages, shell] = await orElse(Promise.all([admin.content.languages(), admin.stores.shell()]), `${base}/new`)
  return (
    <>
      <PageHeader title={t('newTitle')} breadcrumbs={[{ label: t('title'), href: base }]} />
      <PageForm page={null} locales={languages} base={base} storeUrl={shell.store.url} />
    </>
  )
}
