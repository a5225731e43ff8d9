import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ResetPasswordForm } from '@/features/identity/components/reset-password-form'
import { formAnswer } from '@/trpc/server-form-answer'

interface ResetPasswordPageProps {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  // The address holds a secret: it goes to no other site.
  return { title: (await getTranslations('identity'))('reset.title'), referrer: 'no-referrer' }
}

export default async function ResetPasswordPage({ params, searchParams }: ResetPasswordPageProps) {
  return <ResetPasswordForm answer={await formAnswer(searchParams)} token={(await params).token} />
}
