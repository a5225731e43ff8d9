import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { NewStoreForm } from '@/features/stores/components/opening/new-store-form'
import { PlatformFrame } from '@/features/stores/components/platform-frame'
import { countryChoices, currencyChoices } from '@/lib/countries'
import { CURRENCY_CODES } from '@/lib/currencies'
import { formAnswer } from '@/trpc/server-form-answer'
import { signedIn } from '@/trpc/server-guard'
import { PageHeader } from '@/ui/page-header'

type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** A guess for each language, where the browser names no region. */
const USUAL_COUNTRY: Record<string, string> = { en: 'US', es: 'ES', pt: 'PT' }
const CURRENCY_OF: Record<string, string> = {
  US: 'USD',
  GB: 'GBP',
  CA: 'CAD',
  AU: 'AUD',
  BR: 'BRL',
  MX: 'MXN',
  AR: 'ARS',
  CL: 'CLP',
  CO: 'COP',
  PE: 'PEN',
  IN: 'INR',
  LK: 'LKR',
  CH: 'CHF',
  SE: 'SEK',
  RO: 'RON',
  PL: 'PLN',
  JP: 'JPY',
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stores.new'))('title') }
}

export default async function NewStorePage({ searchParams }: { searchParams: SearchParams }) {
  const { me } = await signedIn('/stores/new')
  const [t, locale, requestHeaders] = await Promise.all([getTranslations('stores.new'), getLocale(), headers()])
  const region = /^[a-z]{2}-([A-Z]{2})/.exec(requestHeaders.get('accept-language') ?? '')?.[1]
  const country = region ?? USUAL_COUNTRY[locale] ?? 'US'
  return (
    <PlatformFrame user={me} width="narrow">
      <PageHeader title={t('title')} description={t('lead')} breadcrumbs={[{ label: t('back'), href: '/stores' }]} />
      <NewStoreForm
        answer={await formAnswer(searchParams)}
        hostSuffix={`.${(requestHeaders.get('host') ?? '').replace(/^www\./, '')}`}
        countries={countryChoices(locale)}
        currencies={currencyChoices(locale, CURRENCY_CODES)}
        locale={locale}
        suggestedCountry={country}
        suggestedCurrency={CURRENCY_OF[country] ?? 'EUR'}
      />
    </PlatformFrame>
  )
}
