import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ForgotPasswordForm } from '@/features/identity/components/forgot-password-form'
import { formAnswer } from '@/trpc/server-form-answer'

type SearchParams = Promise<Record<string, string | string[] | undefined>>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('forgot.title') }
}

export default async function ForgotPasswordPage({ searchParams }: { searchParams: SearchParams }) {
  const { said } = await searchParams
  return <ForgotPasswordForm answer={await formAnswer(searchParams)} isSent={said === 'sent'} />
}
