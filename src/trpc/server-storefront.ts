import 'server-only'
import { TRPCError } from '@trpc/server'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { cache } from 'react'
import type { Locale } from '@/i18n/locales'
import { isLocale } from '@/i18n/locales'
import { type CurrencyCode, toCurrency } from '@/lib/currencies'
import { DEFAULT_LOCALE_SEGMENT } from '@/lib/locales'
import { platformUrl } from '@/server/store-directory'
import { serverCaller } from './server-caller'

/** Parameters of every route of a store. */
export type StoreParams = Promise<{ store: string; locale: string }>

/**
 * What every page of a store begins with: its procedures, its frame, and the language that its address names. An address in a
 * language that the store does not have is not found; one that writes out the default language is the same page.
 */
export async function openStorefront(params: StoreParams) {
  const { locale: segment } = await params
  const frame = await found(readFrame())
  const { store } = frame.layout
  const isDefault = segment === DEFAULT_LOCALE_SEGMENT
  const locale = isDefault ? store.locale : segment
  if (!isLocale(locale) || !store.locales.includes(locale)) notFound()
  setRequestLocale(locale)
  return { ...frame, locale, prefix: prefixOf(locale, store.locale) }
}

export type Storefront = Awaited<ReturnType<typeof openStorefront>>

/** The part of a path that names the language: none for the store's default. */
function prefixOf(locale: string, defaultLocale: string): string {
  return locale === defaultLocale ? '' : `/${locale}`
}

const readFrame = cache(async () => {
  const [{ storefront }, sent] = await Promise.all([serverCaller(), headers()])
  const layout = await storefront.content.layout()
  const chosen = sent.get('x-stoa-currency')
  const currency: CurrencyCode = toCurrency(chosen || layout.store.currency)
  return { storefront, layout, currency, origin: `${new URL(platformUrl()).protocol}//${sent.get('host') ?? ''}` }
})

/** The answer, or the not-found page where the procedure knows of no such thing. */
export async function found<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof TRPCError && error.code === 'NOT_FOUND') notFound()
    throw error
  }
}

/** Canonical address, its translations and what previews show: for `generateMetadata`. `path` is without the language. */
export function pageMetadata(
  page: Storefront,
  about: {
    readonly path: string
    readonly title: string
    readonly description?: string
    readonly image?: string | null
    /** Kept out of search engines: filtered lists, search results, the shopper's own. */
    readonly hidden?: boolean
  },
) {
  const { layout, locale, origin } = page
  const { store } = layout
  const urlIn = (language: string) => `${origin}${prefixOf(language, store.locale)}${about.path}` || origin
  const languages = Object.fromEntries(store.locales.filter(isLocale).map((each: Locale) => [each, urlIn(each)]))
  const hidden = about.hidden || store.launchedAt === null
  return {
    title: about.title,
    description: about.description || undefined,
    alternates: about.hidden
      ? undefined
      : { canonical: urlIn(locale), languages: { ...languages, 'x-default': urlIn(store.locale) } },
    robots: hidden ? { index: false, follow: true } : undefined,
    openGraph: {
      title: about.title,
      description: about.description || undefined,
      url: urlIn(locale),
      siteName: store.name,
      locale,
      type: 'website' as const,
      images: about.image ? [{ url: new URL(about.image, origin).toString() }] : undefined,
    },
  }
}

/** The same for a page whose address is a key: it travels neither to other hosts nor to search engines. */
export function keyPageMetadata(
  page: Storefront,
  title: string,
  referrer: 'same-origin' | 'origin' = 'same-origin',
): Metadata {
  const metadata = pageMetadata(page, { path: '', title, hidden: true })
  return { ...metadata, openGraph: undefined, referrer, robots: { index: false, follow: false } }
}
