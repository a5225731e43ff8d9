import { useTranslations } from 'next-intl'
import { cn } from '@/ui/cn'
import { RichText } from '@/ui/shop/rich-text'
import { shopButton } from '@/ui/shop/shop-button'
import { ShopIcon } from '@/ui/shop/shop-icon'
import type { Section } from '../../content-schema'
import { SectionHeading } from './section-heading'

type Of<T extends Section['type']> = Extract<Section, { type: T }>

export function RichTextSection({ section }: { section: Of<'rich-text'> }) {
  return (
    <section className="page-width">
      <div className={cn('max-w-3xl', section.align === 'center' && 'mx-auto text-center')}>
        {section.title ? (
          <h2 className="heading mb-5 text-[clamp(1.7rem,1.2rem+2vw,2.75rem)]">{section.title}</h2>
        ) : null}
        <RichText html={section.html} className="text-lg/relaxed text-ink-muted" />
      </div>
    </section>
  )
}

/** Why one may buy here: delivery, returns, safety. */
export function TrustBadgesSection({ section }: { section: Of<'trust-badges'> }) {
  return (
    <section className="page-width">
      <ul
        className={cn(
          'grid gap-x-8 gap-y-7 sm:grid-cols-2 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none',
          'editorial:border-y editorial:border-line editorial:py-10 crisp:border-y crisp:border-line crisp:py-8',
          'warm:rounded-panel warm:bg-sunken warm:p-8 playful:text-center',
        )}
      >
        {section.badges.map((badge, index) => (
          <li key={index} className="flex gap-4 playful:flex-col playful:items-center">
            <span className="grid size-11 shrink-0 place-items-center rounded-control bg-accent-soft text-ink editorial:bg-transparent editorial:-ms-2.5 playful:size-16 playful:bg-highlight playful:text-on-highlight">
              <ShopIcon name={badge.icon} className="size-5.5 playful:size-7" />
            </span>
            <div>
              <h3 className="font-semibold">{badge.title}</h3>
              <p className="mt-0.5 text-[0.9375rem] text-ink-muted">{badge.text}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function FaqSection({ section }: { section: Of<'faq'> }) {
  return (
    <section className="page-width">
      <div className="mx-auto max-w-3xl">
        <SectionHeading title={section.title} className="mb-4 md:mb-5" />
        <ul className="border-t border-line">
          {section.entries.map((entry, index) => (
            <li key={index} className="border-b border-line">
              <details className="group/faq">
                <summary className="flex min-h-14 items-center justify-between gap-4 py-3 text-lg font-semibold">
                  {entry.question}
                  <ShopIcon name="plus" className="transition-transform group-open/faq:rotate-45" />
                </summary>
                <RichText html={entry.html} className="pb-6 text-ink-muted" />
              </details>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

/** An invitation to hear from the shop: the customer account holds the consent. */
export function NewsletterSection({ section, prefix }: { section: Of<'newsletter'>; prefix: string }) {
  const t = useTranslations('storefront')
  return (
    <section className="page-width">
      <div className="flex flex-col items-center gap-6 rounded-panel bg-accent px-6 py-12 text-center text-on-accent md:py-16">
        <div className="max-w-2xl">
          <h2 className="heading text-[clamp(1.7rem,1.2rem+2vw,2.75rem)]">{section.title}</h2>
          <p className="mt-3 text-lg/relaxed">{section.text}</p>
        </div>
        <a
          href={`${prefix}/account/register`}
          className={cn(shopButton({ size: 'lg' }), 'bg-canvas text-ink hover:bg-canvas hover:opacity-90')}
        >
          {t('newsletter.action')}
        </a>
      </div>
    </section>
  )
}
