import 'server-only'
import { cookies } from 'next/headers'
import { ANSWER_PARAMETER, answerCookieName, readAnswer } from '@/server/http/form-answer'
import type { FormAnswer } from '@/server/http/page-form'

/** What the form that was just posted from this page was answered, when it was refused; see src/server/http/page-form.ts. */
export async function formAnswer(
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>,
): Promise<FormAnswer | null> {
  const id = (await searchParams)[ANSWER_PARAMETER]
  const cookie = (await cookies()).get(answerCookieName())?.value
  return readAnswer(cookie, typeof id === 'string' ? id : undefined)
}
