import type { CSSProperties } from 'react'
import { Picture } from '@/features/media/components/picture'
import { cn } from '@/ui/cn'
import { shopButton } from '@/ui/shop/shop-button'
import type { Section } from '../../content-schema'
import { contentHref } from '../content-href'

type Hero = Extract<Section, { type: 'hero' }>

/** The ink that is legible on the picture, in either colour scheme: the picture is the same in both. */
const inkOf = (tone: Hero['tone']): CSSProperties => {
  const scheme = tone === 'dark-text' ? 'l' : 'd'
  const names = ['background', 'foreground', 'primary', 'primary-foreground'] as const
  const [canvas, ink, accent, onAccent] = names.map((name) => `var(--${scheme}-${name})`)
  return {
    '--canvas': canvas,
    '--ink': ink,
    '--accent': accent,
    '--on-accent': onAccent,
    '--accent-hover': `color-mix(in oklab, ${accent}, ${ink} 16%)`,
    '--line-strong': `color-mix(in oklab, ${ink} 60%, transparent)`,
    '--hover': `color-mix(in oklab, ${ink} 10%, transparent)`,
    '--focus': ink,
    color: 'var(--ink)',
  } as CSSProperties
}

const FRAME = [
  'relative isolate flex min-h-[min(38rem,88svh)] flex-col overflow-hidden bg-sunken',
  'editorial:min-h-[min(46rem,90svh)]',
  'warm:mx-[clamp(0.75rem,2vw,1.5rem)] warm:rounded-panel playful:mx-[clamp(0.75rem,2vw,1.5rem)] playful:rounded-panel',
]

/** The first thing on the page: a picture across it, with the shop's promise on top. */
export function HeroSection({ section, prefix, first }: { section: Hero; prefix: string; first: boolean }) {
  const { image, phoneImage, title, text, eyebrow, primaryAction, secondaryAction, stats, align } = section
  const Title = first ? 'h1' : 'h2'
  const centered = align === 'center'
  return (
    <section className="warm:pt-3 playful:pt-3">
      <div className={cn(FRAME)} style={inkOf(section.tone)}>
        {image ? (
          <Picture
            picture={image}
            phone={phoneImage ?? null}
            sizes="100vw"
            priority={first}
            className="absolute inset-0 -z-20 size-full object-cover"
          />
        ) : null}
        <div
          className={cn(
            'absolute inset-0 -z-10 max-sm:bg-linear-to-b max-sm:from-canvas/85 max-sm:via-canvas/70 max-sm:via-45% max-sm:to-transparent max-sm:to-80%',
            centered
              ? 'sm:bg-canvas/35'
              : 'sm:bg-linear-to-r rtl:sm:bg-linear-to-l sm:from-canvas/75 sm:to-transparent sm:to-70%',
          )}
        />
        <div
          className={cn(
            'page-width flex grow flex-col justify-center py-12 max-sm:justify-start sm:py-20',
            'editorial:sm:justify-end editorial:sm:pb-16',
            centered && 'items-center text-center',
          )}
        >
          <div className="max-w-xl editorial:max-w-2xl">
            {eyebrow ? (
              <p
                className={cn(
                  'mb-4 text-sm font-semibold editorial:text-xs editorial:tracking-[0.16em] editorial:uppercase',
                  'playful:inline-block playful:-rotate-2 playful:rounded-full playful:bg-highlight playful:px-4 playful:py-1.5 playful:text-on-highlight',
                )}
              >
                {eyebrow}
              </p>
            ) : null}
            <Title className="heading text-[clamp(2.4rem,1.5rem+4vw,4.25rem)] editorial:text-[clamp(2.75rem,1.5rem+5.4vw,5.75rem)]">
              {title}
            </Title>
            <p className="mt-5 max-w-[34rem] text-lg/relaxed opacity-90">{text}</p>
            <div className={cn('mt-8 flex flex-wrap gap-3', centered && 'justify-center')}>
              <a href={contentHref(primaryAction.link, prefix)} className={shopButton({ size: 'lg' })}>
                {primaryAction.label}
              </a>
              {secondaryAction ? (
                <a
                  href={contentHref(secondaryAction.link, prefix)}
                  className={shopButton({ size: 'lg', variant: 'outline' })}
                >
                  {secondaryAction.label}
                </a>
              ) : null}
            </div>
          </div>
        </div>
        {stats.length > 0 ? <HeroStats stats={stats} /> : null}
      </div>
    </section>
  )
}

function HeroStats({ stats }: { stats: Hero['stats'] }) {
  return (
    <div className="border-t border-ink/15 bg-canvas/55 backdrop-blur-md">
      <dl className="page-width flex flex-wrap gap-x-12 gap-y-4 py-5">
        {stats.map((stat, index) => (
          <div key={index} className="flex flex-col-reverse">
            <dt className="text-sm opacity-85">{stat.label}</dt>
            <dd className="heading numeric text-2xl">{stat.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
