import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { cookieName, setCookie } from '../auth/session-cookie'
import type { FormAnswer } from './page-form'

const COOKIE = 'form'
/** The parameter that ties a page to the answer: an older one is not shown again on another visit. */
export const ANSWER_PARAMETER = 'answer'

const stored = z.object({
  id: z.string(),
  code: z.string(),
  field: z.string().nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  kept: z.record(z.string(), z.string()),
})

/** Leaves the answer for the page at `path` in a cookie of one minute; returns the address of the page that shows it. */
export function leaveAnswer(headers: Headers, path: string, answer: FormAnswer): string {
  const id = randomBytes(6).toString('base64url')
  const kept = Object.fromEntries(Object.entries(answer.kept).map(([name, value]) => [name, value.slice(0, 300)]))
  const text = Buffer.from(JSON.stringify({ ...answer, kept, id })).toString('base64url')
  if (text.length < 3500) setCookie(headers, COOKIE, text, { maxAgeSeconds: 60 })
  const url = new URL(path, 'http://host')
  url.searchParams.set(ANSWER_PARAMETER, id)
  return `${url.pathname}${url.search}`
}

/** The answer that a page is to show; null when there is none, or it was for another visit. */
export function readAnswer(cookie: string | undefined, id: string | undefined): FormAnswer | null {
  if (!cookie || !id) return null
  try {
    const answer = stored.parse(JSON.parse(Buffer.from(cookie, 'base64url').toString('utf8')))
    return answer.id === id ? answer : null
  } catch {
    return null
  }
}

export function answerCookieName(): string {
  return cookieName(COOKIE)
}
