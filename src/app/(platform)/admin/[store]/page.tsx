import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminHome } from '@/features/stores/components/home/admin-home'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'

type Params = Promise<{ store: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.home'))('title') }
}

export default async function AdminHomePage({ params }: { params: Params }) {
  const { store } = await params
  const { stores } = (await serverCaller(store)).admin
  const [home, shell] = await orElse(Promise.all([stores.home(), stores.shell()]), `/admin/${store}`)
  return <AdminHome home={home} shell={shell} />
}
