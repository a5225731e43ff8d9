import type { Page } from '@playwright/test'

/** Calls a procedure of a store's admin, as the pages of this signed-in browser do: `call(page, slug, 'orders.get', { id }, 'query')`. */
export async function call<T>(
  page: Page,
  slug: string,
  procedure: string,
  input: object,
  kind: 'query' | 'mutation' = 'mutation',
): Promise<T> {
  const path = `/api/trpc/${slug}/admin.${procedure}`
  const body = JSON.stringify(input)
  const answer = await page.evaluate(
    async ({ url, sent }) => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(url, sent === null ? {} : { method: 'POST', headers, body: sent })
      return response.text()
    },
    kind === 'query' ? { url: `${path}?input=${encodeURIComponent(body)}`, sent: null } : { url: path, sent: body },
  )
  const parsed = JSON.parse(answer) as { result?: { data: T } }
  if (!parsed.result) throw new Error(`${procedure}: ${answer.slice(0, 500)}`)
  return parsed.result.data
}
