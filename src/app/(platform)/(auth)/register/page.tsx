import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RegisterForm } from '@/features/identity/components/register-form'
import { formAnswer } from '@/trpc/server-form-answer'

type SearchParams = Promise<Record<string, string | string[] | undefined>>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('register.title') }
}

export default async function RegisterPage({ searchParams }: { searchParams: SearchParams }) {
  const { next } = await searchParams
  return <RegisterForm answer={await formAnswer(searchParams)} next={typeof next === 'string' ? next : null} />
}
