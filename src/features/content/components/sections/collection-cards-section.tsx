import { cn } from '@/ui/cn'
import { ShopIcon } from '@/ui/shop/shop-icon'
import type { Section } from '../../content-schema'
import { contentHref } from '../content-href'
import { SectionHeading } from './section-heading'

type Cards = Extract<Section, { type: 'collection-cards' }>

/** Collections on gradients of their own. */
export function CollectionCardsSection({ section, prefix }: { section: Cards; prefix: string }) {
  return (
    <section className="page-width">
      {section.title ? <SectionHeading title={section.title} /> : null}
      <ul
        className={cn(
          'grid gap-4 sm:grid-cols-2',
          section.cards.length % 3 === 0 ? 'lg:grid-cols-3' : 'lg:grid-cols-4',
          section.cards.length === 2 && 'lg:grid-cols-2',
        )}
      >
        {section.cards.map(({ title, text, link, gradient }, index) => (
          <li key={index}>
            <a
              href={contentHref(link, prefix)}
              className="group/card flex h-full min-h-48 flex-col justify-between gap-8 rounded-card p-6 transition-[translate,box-shadow] duration-300 hover:-translate-y-0.5 hover:shadow-pop"
              style={{
                backgroundImage: `linear-gradient(135deg, ${gradient.from}, ${gradient.to})`,
                color: gradient.ink,
              }}
            >
              <span>
                <span className="heading block text-2xl">{title}</span>
                <span className="mt-2 block text-[0.9375rem]">{text}</span>
              </span>
              <ShopIcon
                name="arrow"
                className="size-6 transition-transform group-hover/card:translate-x-1 rtl:-scale-x-100"
              />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
