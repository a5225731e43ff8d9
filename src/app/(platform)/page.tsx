import type { Metadata } from 'next'
import { Boxes, Code, DoorOpen, Globe, Landmark, ReceiptText } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { Colonnade } from '@/ui/colonnade/colonnade'
import { LinkButton } from '@/ui/link-button'
import { SiteFooter } from '@/ui/site-footer'
import { SiteHeader } from '@/ui/site-header'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('platform.home')
  return { title: { absolute: t('metaTitle') }, description: t('metaDescription') }
}

const principles = [
  { key: 'isolation', Icon: Landmark },
  { key: 'opening', Icon: DoorOpen },
  { key: 'moving', Icon: Boxes },
  { key: 'selling', Icon: ReceiptText },
  { key: 'languages', Icon: Globe },
  { key: 'openSource', Icon: Code },
] as const

/** What Stoa is, for somebody who has just arrived. */
export default async function HomePage() {
  const t = await getTranslations('platform.home')
  return (
    <>
      <SiteHeader />
      <main id="main" className="overflow-x-clip">
        <section className="mx-auto grid max-w-6xl justify-items-center px-5 pt-10 text-center sm:pt-14">
          <h1 className="max-w-[15ch] font-display text-[clamp(2.5rem,1.4rem+4.6vw,4.75rem)] leading-[1.04] tracking-[-0.022em] text-balance text-ink">
            {t('title')}
          </h1>
          <p className="mt-6 max-w-[58ch] text-base leading-relaxed text-pretty text-ink-muted sm:text-lg sm:leading-[1.65]">
            {t('lead')}
          </p>
          <div className="mt-8 flex flex-wrap justify-center gap-3">
            <LinkButton href="/register" variant="primary" size="lg">
              {t('open')}
            </LinkButton>
            <LinkButton href="/sign-in" size="lg">
              {t('signIn')}
            </LinkButton>
          </div>
        </section>
        <Colonnade label={t('picture')} className="mt-6 h-[clamp(19rem,36vw,34rem)] w-full" />
        <section className="border-t bg-surface">
          <div className="mx-auto max-w-6xl px-5 py-20 sm:py-28">
            <h2 className="max-w-[18ch] font-display text-[clamp(1.875rem,1.2rem+2.4vw,3rem)] leading-[1.1] tracking-[-0.015em] text-balance">
              {t('principles')}
            </h2>
            <ul className="mt-14 grid gap-x-12 gap-y-12 sm:grid-cols-2 lg:grid-cols-3">
              {principles.map(({ key, Icon }) => (
                <li key={key} className="border-t border-line-strong/40 pt-6">
                  <Icon aria-hidden className="size-5 stroke-[1.6] text-accent-ink" />
                  <h3 className="mt-5 text-base font-semibold tracking-[-0.01em]">{t(`${key}.title`)}</h3>
                  <p className="mt-2 text-[0.9375rem] leading-relaxed text-pretty text-ink-muted">{t(`${key}.text`)}</p>
                </li>
              ))}
            </ul>
          </div>
        </section>
        <section className="mx-auto grid max-w-6xl justify-items-center px-5 py-24 text-center sm:py-32">
          <h2 className="max-w-[20ch] font-display text-[clamp(2rem,1.2rem+3vw,3.5rem)] leading-[1.08] tracking-[-0.018em] text-balance">
            {t('closing')}
          </h2>
          <p className="mt-5 max-w-prose text-base text-ink-muted">{t('closingText')}</p>
          <LinkButton href="/register" variant="primary" size="lg" className="mt-8">
            {t('open')}
          </LinkButton>
        </section>
      </main>
      <SiteFooter />
    </>
  )
}
