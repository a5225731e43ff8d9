import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageForm } from '@/features/content/components/admin/page-form'
import { isId } from '@/lib/ids'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'
import { PageHeader } from '@/ui/page-header'

type Params = Promise<{ store: string; id: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.content.pages'))('title') }
}

export default async function EditContentPage({ params }: { params: Params }) {
  const { store, id } = await params
  if (!isId(id)) notFound()
  const t = await getTranslations('admin.content.pages')
  const base = `/admin/${store}/content/pages`
  const { admin } = await serverCaller(store)
  const [page, languages, shell] = await orElse(
    Promise.all([admin.content.page({ id }), admin.content.languages(), admin.stores.shell()]),
    `${base}/${id}`,
  )
  return (
    <>
      <PageHeader title={page.texts.title} breadcrumbs={[{ label: t('title'), href: base }]} />
      <PageForm key={page.updatedAt} page={page} locales={languages} base={base} storeUrl={shell.store.url} />
    </>
  )
}
