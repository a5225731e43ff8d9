import { Picture } from '@/features/media/components/picture'
import { cn } from '@/ui/cn'
import { RichText } from '@/ui/shop/rich-text'
import { shopButton } from '@/ui/shop/shop-button'
import type { Section } from '../../content-schema'
import { contentHref } from '../content-href'

type ImageWithText = Extract<Section, { type: 'image-with-text' }>

export function ImageWithTextSection({ section, prefix }: { section: ImageWithText; prefix: string }) {
  const { image, imageSide, eyebrow, title, html, action } = section
  return (
    <section className="page-width">
      <div
        className={cn(
          'grid items-center gap-8 md:grid-cols-2 md:gap-14',
          'warm:rounded-panel warm:bg-sunken warm:p-4 warm:md:p-6 playful:rounded-panel playful:bg-sunken playful:p-4 playful:md:p-6',
          'crisp:rounded-panel crisp:border crisp:border-line crisp:bg-surface crisp:md:gap-0',
        )}
      >
        <div className={cn('overflow-hidden rounded-card crisp:h-full', imageSide === 'end' && 'md:order-last')}>
          {image ? (
            <Picture
              picture={image}
              sizes="(min-width: 48rem) 50vw, 100vw"
              className="h-auto w-full object-cover crisp:h-full"
            />
          ) : null}
        </div>
        <div className="max-w-xl py-2 crisp:p-6 crisp:md:p-12 warm:px-3 playful:px-3">
          {eyebrow ? (
            <p className="mb-3 text-sm font-semibold text-ink-muted editorial:text-xs editorial:tracking-[0.16em] editorial:uppercase">
              {eyebrow}
            </p>
          ) : null}
          <h2 className="heading text-[clamp(1.7rem,1.2rem+2vw,2.75rem)]">{title}</h2>
          <RichText html={html} className="mt-4 text-ink-muted" />
          {action ? (
            <a href={contentHref(action.link, prefix)} className={cn(shopButton({ variant: 'outline' }), 'mt-7')}>
              {action.label}
            </a>
          ) : null}
        </div>
      </div>
    </section>
  )
}
