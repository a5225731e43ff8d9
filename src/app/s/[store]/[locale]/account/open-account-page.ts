import { setRequestLocale } from 'next-intl/server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { defaultLocale, isLocale } from '@/i18n/locales'
import { formAnswer } from '@/trpc/server-form-answer'
import { serverCaller } from '@/trpc/server-caller'

export interface AccountPageProps {
  readonly params: Promise<{ store: string; locale: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What every account page begins with: its language, the procedures, and what the form just posted was answered. */
export async function openAccountPage({ params, searchParams }: AccountPageProps) {
  const { locale: segment } = await params
  // In the shop's first language the path names none; the HTTP entry says which it is.
  const asked = isLocale(segment) ? segment : (await headers()).get('x-stoa-locale')
  setRequestLocale(isLocale(asked) ? asked : defaultLocale)
  const query = await searchParams
  return {
    prefix: isLocale(segment) ? `/${segment}` : '',
    customers: (await serverCaller()).storefront.customers,
    answer: await formAnswer(searchParams),
    parameter: (name: string) => {
      const value = query[name]
      return typeof value === 'string' ? value : null
    },
  }
}

/** The same for a page of a signed-in customer; anybody else is sent to sign in and comes back. */
export async function openOwnPage(props: AccountPageProps, path: string) {
  const page = await openAccountPage(props)
  const customer = await page.customers.me({})
  if (!customer) redirect(`${page.prefix}/account/sign-in?next=${encodeURIComponent(`${page.prefix}${path}`)}`)
  return { ...page, customer }
}
