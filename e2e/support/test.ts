import { type BrowserContext, expect, type Page, test as base } from '@playwright/test'

interface StoaFixtures {
  /** A page of its own for a shopper of a store, as wide as the merchant's. */
  openShop: (slug: string) => Promise<Page>
}

/** Playwright's test, with a shopper beside the merchant; it fails too when a script on a page of either throws, or hydrates to other text. */
export const test = base.extend<StoaFixtures>({
  context: async ({ context }, provide) => {
    const thrown = listen(context)
    await provide(context)
    expect(thrown, 'thrown on a page').toEqual([])
  },
  openShop: async ({ browser, baseURL, viewport }, provide) => {
    const contexts: BrowserContext[] = []
    const thrown: string[][] = []
    await provide(async (slug) => {
      const shop = new URL(baseURL ?? '')
      shop.hostname = `${slug}.${shop.hostname}`
      const context = await browser.newContext({ viewport, baseURL: shop.origin })
      contexts.push(context)
      thrown.push(listen(context))
      return context.newPage()
    })
    await Promise.all(contexts.map((context) => context.close()))
    expect(thrown.flat(), 'thrown on a page of the store').toEqual([])
  },
})

export { expect }

function listen(context: BrowserContext): string[] {
  const thrown: string[] = []
  context.on('weberror', (error) => thrown.push(`${error.page()?.url()}: ${error.error().message}`))
  return thrown
}
