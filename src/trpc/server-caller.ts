import 'server-only'
import { headers } from 'next/headers'
import { cache } from 'react'
import { requestContext } from '@/server/http/read-request'
import { appRouter } from '@/server/trpc/root'
import { t } from '@/server/trpc/init'

const createCaller = t.createCallerFactory(appRouter)

/**
 * The procedures, called from a page. The store is resolved anew from the Host header that the server saw: nothing that
 * proxy.ts or a route parameter says decides it. `slug` is the store that an admin page's path names.
 */
export const serverCaller = cache(async (slug: string | null = null) => {
  return createCaller(requestContext(new Headers(await headers()), { method: 'GET', pathStore: slug }))
})
