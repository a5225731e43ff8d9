import type { IncomingMessage, ServerResponse } from 'node:http'
import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import { refreshSession } from '../auth/sessions'
import { DomainError } from '../errors'
import { log } from '../log'
import type { RequestContext } from '../trpc/request'
import { leaveAnswer } from './form-answer'
import { pageForms } from './forms'
import type { FormAnswer, PageForm } from './page-form'
import { readHeaders, requestContext } from './read-request'

const MAX_FORM_BYTES = 64 * 1024
const LOCALE = /^\/([a-z]{2})(?=\/|$)/

interface FoundForm {
  readonly form: PageForm
  readonly segments: readonly string[]
  readonly localePrefix: string
}

/** The form that this request posts, or null: what Next or a procedure answers. */
export function findForm(request: IncomingMessage, path: string, host: PageForm['host']): FoundForm | null {
  const type = request.headers['content-type'] ?? ''
  const isPosted = request.method === 'POST' && type.startsWith('application/x-www-form-urlencoded')
  if (!isPosted || request.headers['next-action']) return null
  const localePrefix = host === 'store' ? (LOCALE.exec(path)?.[0] ?? '') : ''
  const own = path.slice(localePrefix.length)
  for (const form of pageForms) {
    const segments = form.host === host ? matchPath(form.path, own) : null
    if (segments) return { form, segments, localePrefix }
  }
  return null
}

/** Runs a posted form: 303 to where it leads, or back to its page with an answer for it. */
export async function handleForm(
  request: IncomingMessage,
  response: ServerResponse,
  { form, segments, localePrefix }: FoundForm,
): Promise<void> {
  const fields = await readForm(request)
  if (!fields) {
    response.writeHead(413).end()
    return
  }
  const responseHeaders = new Headers()
  const context = formContext(request, responseHeaders, localePrefix)
  const back = form.page ? `${localePrefix}${form.page}` : (request.url ?? form.path)
  const field = (name: string) => fields.get(name) ?? ''
  let to: string
  try {
    await refreshSession(context)
    to = await form.submit({ context, field, segments, localePrefix })
  } catch (error) {
    const kept = Object.fromEntries(form.keeps.map((name) => [name, field(name)]))
    to = leaveAnswer(responseHeaders, back, { ...answerFor(error, context), kept })
  }
  for (const cookie of responseHeaders.getSetCookie()) response.appendHeader('set-cookie', cookie)
  response.writeHead(303, { location: to, 'cache-control': 'no-store' }).end()
}

function formContext(request: IncomingMessage, responseHeaders: Headers, localePrefix: string): RequestContext {
  const headers = readHeaders(request)
  if (localePrefix) headers.set('x-stoa-locale', localePrefix.slice(1))
  return requestContext(headers, { method: 'POST', responseHeaders })
}

function answerFor(error: unknown, context: RequestContext): Omit<FormAnswer, 'kept'> {
  const cause = error instanceof TRPCError ? error.cause : error
  if (cause instanceof DomainError) return { code: cause.code, field: cause.field ?? null, values: cause.values }
  if (cause instanceof ZodError) {
    const issue = cause.issues[0]
    return { code: 'invalid', field: issue?.path.join('.') || null, values: {} }
  }
  log.error({ err: error, requestId: context.requestId }, 'form failed')
  return { code: 'internal', field: null, values: { requestId: context.requestId } }
}

function matchPath(pattern: string, path: string): string[] | null {
  const expected = pattern.split('/')
  const actual = path.split('/')
  if (expected.length !== actual.length) return null
  const segments: string[] = []
  for (const [index, part] of expected.entries()) {
    if (part === '*') segments.push(actual[index] ?? '')
    else if (part !== actual[index]) return null
  }
  return segments
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length
    if (bytes > MAX_FORM_BYTES) return null
    chunks.push(chunk as Buffer)
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}
