import { env } from '@/env.mjs'
import { t } from '@/server/trpc/init'
import { appRouter } from '@/server/trpc/root'
import { type CallOptions, testRequest } from './caller'
import type { TestStore } from './create-test-store'

const createCaller = t.createCallerFactory(appRouter)
export type ShopperApi = ReturnType<typeof createCaller>

let browsers = 0

/** A shopper's browser on a store's host, with an address of its own: keeps the cookies that it is sent. */
export function shopperBrowser(store: TestStore, start: Readonly<Record<string, string>> = {}) {
  const cookies = new Map(Object.entries(start))
  browsers += 1
  const ip = `10.${browsers >> 16}.${(browsers >> 8) & 255}.${browsers & 255}`
  return {
    cookies,
    async call<T>(work: (api: ShopperApi) => Promise<T>, options: CallOptions = {}): Promise<T> {
      const host = `${store.entry.slug}.${env.STOA_DOMAIN}`
      const request = {
        ...testRequest(host, null, undefined, { ...options, cookies: Object.fromEntries(cookies) }),
        ip,
      }
      const result = await work(createCaller(request))
      for (const cookie of request.responseHeaders.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
        if (value === '') cookies.delete(name)
        else cookies.set(name, value)
      }
      return result
    },
  }
}
