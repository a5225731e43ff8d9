import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/env.mjs'
import { log } from '../log'
import { findStoreByHost } from '../store-directory'
import { resolveHost } from '../tenancy'
import { findForm, handleForm } from './form-handler'
import { handleHealth } from './health'
import { answerSharedPage } from './page-cache'
import { isSharedPage } from './page-cache-key'
import { sanitiseRequest } from './read-request'
import { refreshPageSession } from './refresh-page-session'
import { routes } from './routes'
import { applyPreferences } from './shopper-preferences'
import { commonHeaders, newPolicy } from './security-headers'
import { handleTrpc, isTrpcRequest } from './trpc-handler'

export type RenderPage = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Answers every request of the process: what need not go through Next is answered before it. */
export async function handleRequest(
  request: IncomingMessage,
  response: ServerResponse,
  renderPage: RenderPage,
): Promise<void> {
  const { requestId } = sanitiseRequest(request)
  response.setHeader('x-request-id', requestId)
  for (const [name, value] of Object.entries(commonHeaders())) response.setHeader(name, value)
  try {
    await dispatch(request, response, renderPage)
  } catch (error) {
    log.error({ err: error, url: request.url, requestId }, 'request failed')
    if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
    response.end(`Something went wrong on our side. Request ${requestId}`)
  }
}

async function dispatch(request: IncomingMessage, response: ServerResponse, renderPage: RenderPage): Promise<void> {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
  if (path.startsWith('/api/health')) return handleHealth(response, path)
  const target = resolveHost(request.headers.host, env.STOA_DOMAIN)
  const hostStore = target.kind === 'platform' ? null : await findStoreByHost(target)
  if (isTrpcRequest(path)) return handleTrpc(request, response, path, hostStore)
  const route = routes.find((each) => each.method === request.method && path.startsWith(each.prefix))
  if (route) return route.handle(request, response, { path, hostStore })
  if (hostStore) applyPreferences(request, hostStore, path)
  const form = findForm(request, path, target.kind === 'platform' ? 'platform' : 'store')
  if (form) return handleForm(request, response, form)
  const render = () => renderWithPolicy(request, response, path, renderPage)
  if (hostStore?.status === 'ready' && isSharedPage(request, path)) {
    return answerSharedPage(request, response, hostStore, render)
  }
  await refreshPageSession(request, response, path)
  return render()
}

/** Next puts the policy's nonce, which it reads from the request, on its own scripts. */
function renderWithPolicy(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  renderPage: RenderPage,
): Promise<void> {
  const { policy } = newPolicy(path)
  request.headers['content-security-policy'] = policy
  response.setHeader('content-security-policy', policy)
  return renderPage(request, response)
}
