import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LookEditor } from '@/features/content/components/admin/look-editor'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'
import { PageHeader } from '@/ui/page-header'

type Params = Promise<{ store: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.content.look'))('title') }
}

export default async function LookPage({ params }: { params: Params }) {
  const { store } = await params
  const t = await getTranslations('admin.content.look')
  const { admin } = await serverCaller(store)
  const [content, languages] = await orElse(
    Promise.all([admin.content.get(), admin.content.languages()]),
    `/admin/${store}/content`,
  )
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <LookEditor content={content} locales={languages} />
    </>
  )
}
