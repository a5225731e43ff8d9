import { describe, expect, it } from 'vitest'
import { actorAt, ownerOf, shopperOf } from '@/test/caller'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { emptyTags } from '@/server/cache/caches'
import { tags } from '@/server/cache/tags'

const staff = (store: TestStore) => actorAt(ownerOf(store), store.entry.slug).admin.content
const shopper = (store: TestStore, locale?: string) =>
  shopperOf(store.entry, locale ? { headers: { 'x-stoa-locale': locale } } : {}).storefront.content
/** What the relay does after the commit. */
const relay = (store: TestStore) => emptyTags([tags.content(store.entry.id)])

const texts = (title: string, bodyHtml = '<p>Text</p>') => ({ title, bodyHtml, seoTitle: null, seoDescription: null })

describe('the look of a store', () => {
  it('is there before anybody touched it', async () => {
    const store = await createTestStore()
    const layout = await shopper(store).layout()
    expect(layout.store.name).toBe(store.entry.name)
    expect(layout.announcement).toBeNull()
    expect(layout.theme.light.background).toMatch(/^#/)
    expect((await shopper(store).home()).sections).toEqual([])
  })

  it('shows what staff changed, in the shopper’s language, and refuses a change made from an old version', async () => {
    const store = await createTestStore({ locales: ['en', 'es'] })
    const { version, tokens } = await staff(store).get()
    const announcement = { enabled: true, text: { en: 'Sale', es: 'Rebajas' }, link: { kind: 'all-products' as const } }
    const menus = [
      {
        handle: 'main' as const,
        title: { en: 'Main' },
        items: [
          {
            label: { en: 'Shirts', es: 'Camisas' },
            link: { kind: 'category' as const, handle: 'shirts' },
            children: [],
          },
        ],
      },
    ]
    await staff(store).update({ version, announcement, menus, tokens: { ...tokens, radius: 'large' } })
    relay(store)
    const layout = await shopper(store, 'es').layout()
    expect(layout.announcement).toEqual({ text: 'Rebajas', link: { kind: 'all-products' } })
    expect(layout.menus[0]?.items[0]?.label).toBe('Camisas')
    expect(layout.theme.radius).toBe('large')
    await expect(staff(store).update({ version, announcement })).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})

describe('text pages', () => {
  it('are sanitised, translated, renamed with a redirect, hidden and deleted', async () => {
    const store = await createTestStore({ locales: ['en', 'es'] })
    const saved = await staff(store).savePage({
      handle: 'about',
      published: true,
      texts: texts('About', '<p onclick="x()">Us</p><script>alert(1)</script>'),
      translations: { es: texts('Sobre nosotros') },
    })
    const inSpanish = await shopper(store, 'es').pageByHandle({ handle: 'about' })
    expect(inSpanish).toMatchObject({ status: 'found', page: { title: 'Sobre nosotros' } })
    const inEnglish = await shopper(store).pageByHandle({ handle: 'about' })
    expect(inEnglish).toMatchObject({ page: { bodyHtml: '<p>Us</p>' } })

    const { texts: own, translations } = saved
    await staff(store).savePage({ id: saved.id, handle: 'our-story', published: true, texts: own, translations })
    relay(store)
    expect(await shopper(store).pageByHandle({ handle: 'about' })).toEqual({ status: 'moved', handle: 'our-story' })
    expect((await shopper(store).pages()).map((page) => page.handle)).toEqual(['our-story'])

    await staff(store).savePage({ id: saved.id, handle: 'our-story', published: false, texts: own, translations })
    relay(store)
    await expect(shopper(store).pageByHandle({ handle: 'our-story' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await staff(store).pages()).map((page) => page.published)).toEqual([false])
    await staff(store).deletePage({ id: saved.id })
    await expect(staff(store).page({ id: saved.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('do not share a handle', async () => {
    const store = await createTestStore()
    const page = { handle: 'faq', published: true, texts: texts('FAQ'), translations: {} }
    await staff(store).savePage(page)
    await expect(staff(store).savePage(page)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('of one store are not found from another', async () => {
    const [one, other] = await Promise.all([createTestStore(), createTestStore()])
    const { id } = await staff(one).savePage({ handle: 'x-page', published: true, texts: texts('X'), translations: {} })
    await expect(staff(other).page({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(staff(other).deletePage({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(shopper(other).pageByHandle({ handle: 'x-page' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(actorAt(ownerOf(other), one.entry.slug).admin.content.get()).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('settings', () => {
  it('are saved by section, and not over somebody else’s change', async () => {
    const store = await createTestStore()
    const { stores } = actorAt(ownerOf(store), store.entry.slug).admin
    const { version } = await stores.settings()
    const general = {
      version,
      name: 'Renamed store',
      contactEmail: 'Shop@Example.com',
      country: 'PT',
      timeZone: 'Europe/Lisbon',
      orderPrefix: 'R-',
      lowStockThreshold: 3,
      reservationMinutes: 20,
    }
    const saved = await stores.updateGeneral(general)
    expect(saved).toMatchObject({ name: 'Renamed store', contactEmail: 'shop@example.com', version: version + 1 })
    await expect(stores.updateGeneral(general)).rejects.toMatchObject({ code: 'CONFLICT' })
    await stores.updateLocalisation({ version: saved.version, currencies: ['EUR', 'USD'], locales: ['pt', 'en'] })
    const layout = await shopper(store).layout()
    expect(layout.store).toMatchObject({ name: 'Renamed store', locale: 'pt', currencies: ['EUR', 'USD'] })
    const next = { version: saved.version + 1, currencies: ['USD' as const], locales: ['pt' as const] }
    await expect(stores.updateLocalisation(next)).rejects.toMatchObject({ code: 'CONFLICT' })
    const shell = await stores.shell()
    expect(shell.stores.map((each) => each.name)).toEqual(['Renamed store'])
    expect(shell.permissions).toContain('store:delete')
  })
})
