import { Picture } from '@/features/media/components/picture'
import { cn } from '@/ui/cn'
import { ShopIcon } from '@/ui/shop/shop-icon'
import type { Section } from '../../content-schema'
import { contentHref } from '../content-href'
import { SectionHeading } from './section-heading'

type Tiles = Extract<Section, { type: 'category-tiles' }>

const COLUMNS: Record<number, string> = {
  2: 'md:grid-cols-2',
  3: 'md:grid-cols-3',
  5: 'lg:grid-cols-5',
  6: 'lg:grid-cols-6',
}

/** The ways into the catalog, as pictures. */
export function CategoryTilesSection({ section, prefix }: { section: Tiles; prefix: string }) {
  const columns = COLUMNS[section.tiles.length] ?? 'lg:grid-cols-4'
  return (
    <section className="page-width">
      <SectionHeading title={section.title} />
      <ul className={cn('grid grid-cols-2 gap-3 sm:gap-5', columns)}>
        {section.tiles.map((tile, index) => (
          <li key={index}>
            <a
              href={contentHref(tile.link, prefix)}
              className={cn(
                'group/tile relative block overflow-hidden rounded-card',
                'crisp:border crisp:border-line crisp:bg-surface warm:overflow-visible playful:overflow-visible playful:text-center',
              )}
            >
              <span
                className={cn(
                  'block overflow-hidden bg-sunken editorial:aspect-3/4 crisp:aspect-4/3 warm:aspect-square warm:rounded-card',
                  'playful:aspect-square playful:rounded-full',
                )}
              >
                {tile.image ? (
                  <Picture
                    picture={tile.image}
                    sizes="(min-width: 64rem) 22vw, 50vw"
                    alt=""
                    className="size-full object-cover transition-transform duration-500 ease-out-soft group-hover/tile:scale-[1.04]"
                  />
                ) : null}
              </span>
              <span
                className={cn(
                  'flex items-center justify-between gap-2 pt-3 font-semibold crisp:border-t crisp:border-line crisp:p-4 playful:justify-center playful:text-lg',
                  'editorial:absolute editorial:inset-x-0 editorial:bottom-0 editorial:bg-linear-to-t editorial:from-black/70 editorial:to-transparent editorial:p-4 editorial:pt-16 editorial:text-white',
                )}
              >
                <span className="editorial:font-display editorial:text-2xl editorial:font-normal">{tile.title}</span>
                <ShopIcon
                  name="arrow"
                  className="size-4.5 transition-transform group-hover/tile:translate-x-1 rtl:-scale-x-100 playful:hidden"
                />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
