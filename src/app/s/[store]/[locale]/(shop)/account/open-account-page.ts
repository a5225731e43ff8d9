import { redirect } from 'next/navigation'
import { formAnswer } from '@/trpc/server-form-answer'
import { openStorefront } from '@/trpc/server-storefront'

export interface AccountPageProps {
  readonly params: Promise<{ store: string; locale: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What every account page begins with: its language, the procedures, and what the form just posted was answered. */
export async function openAccountPage({ params, searchParams }: AccountPageProps) {
  const { storefront, prefix } = await openStorefront(params)
  const query = await searchParams
  return {
    prefix,
    customers: storefront.customers,
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
