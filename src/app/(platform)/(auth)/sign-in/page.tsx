import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SignInForm } from '@/features/identity/components/sign-in-form'
import { formAnswer } from '@/trpc/server-form-answer'

type SearchParams = Promise<Record<string, string | string[] | undefined>>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('signIn.title') }
}

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const { said, next, callbackUrl, error } = await searchParams
  const to = next ?? callbackUrl
  // next-auth's own endpoints come back with a code in the address.
  const refused = typeof error === 'string' ? { code: error, field: null, values: {}, kept: {} } : null
  return (
    <SignInForm
      answer={(await formAnswer(searchParams)) ?? refused}
      said={said === 'signed-out' || said === 'password-reset' ? said : null}
      next={typeof to === 'string' ? to : null}
    />
  )
}
