import type { IncomingMessage, ServerResponse } from 'node:http'
import { refreshSession } from '@/server/auth/sessions'
import { DomainError } from '@/server/errors'
import { leaveAnswer } from '@/server/http/form-answer'
import type { HttpRoute } from '@/server/http/http-route'
import { ownPath } from '@/server/http/page-form'
import { readHeaders, requestContext } from '@/server/http/read-request'
import type { RequestContext } from '@/server/trpc/request'
import { inShopperScope } from '@/server/trpc/store-scope'
import { DISCOUNT_ANSWER } from '../code-pages'
import { codeInput } from '../cart-schema'
import { applyCode } from './apply-code'

const PREFIX = '/discount/'

/**
 * `https://<store>/discount/<CODE>?to=/path`: puts the code on the shopper's cart, as if typed, and leads on within the store. Where the code is refused
 * it leads to the cart, which says why. It is a link, so that it can stand in a mail: what it changes is a discount in favour of who follows it.
 */
export const discountLinkRoute: HttpRoute = { method: 'GET', prefix: PREFIX, handle: followLink }

async function followLink(request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A browser that only looks ahead has not been told to enter anything.
  if (/prefetch|prerender/.test(String(request.headers['sec-purpose'] ?? request.headers.purpose ?? ''))) {
    response.writeHead(503, { 'cache-control': 'no-store' }).end()
    return
  }
  const responseHeaders = new Headers()
  const call = requestContext(readHeaders(request), { method: 'GET', responseHeaders })
  await refreshSession(call)
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host')
  const refusal = await enter(call, pathname.slice(PREFIX.length))
  const to =
    refusal === null
      ? ownPath(searchParams.get('to') ?? '', '/')
      : leaveAnswer(responseHeaders, '/cart', { code: DISCOUNT_ANSWER, field: null, values: refusal, kept: {} })
  for (const cookie of responseHeaders.getSetCookie()) response.appendHeader('set-cookie', cookie)
  response.writeHead(303, { location: to, 'cache-control': 'no-store' }).end()
}

/** What to tell where the code was not taken; null where it is on the cart, or where there is no shop to tell it. */
async function enter(call: RequestContext, typed: string): Promise<{ status: string; code?: string } | null> {
  try {
    const input = codeInput.safeParse({ code: decodeURIComponent(typed) })
    if (!input.success) return { status: 'invalid' }
    const { code } = input.data
    const result = await inShopperScope(call, { rate: 'guess', name: 'discount-link' }, (ctx) =>
      applyCode(ctx, { code }),
    )
    const isKept = result.cart.codes.some((one) => one.code === code)
    return isKept || result.status === 'ok' ? null : { status: result.status, code }
  } catch (error) {
    if (error instanceof URIError) return { status: 'invalid' }
    if (!(error instanceof DomainError)) throw error
    return error.code === 'rate_limited' ? { status: 'rate_limited' } : null
  }
}
