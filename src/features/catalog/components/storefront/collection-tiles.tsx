import { Picture } from '@/features/media/components/picture'
import { ShopIcon } from '@/ui/shop/shop-icon'
import type { Picture as PictureData } from '@/features/media/media-schema'

interface CollectionTilesProps {
  collections: readonly { readonly handle: string; readonly title: string; readonly image: PictureData | null }[]
  prefix: string
}

export function CollectionTiles({ collections, prefix }: CollectionTilesProps) {
  return (
    <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
      {collections.map(({ handle, title, image }) => (
        <li key={handle}>
          <a href={`${prefix}/collections/${handle}`} className="group/tile block">
            <span className="block aspect-3/2 overflow-hidden rounded-card bg-sunken">
              {image ? (
                <Picture
                  picture={image}
                  sizes="(min-width: 64rem) 33vw, (min-width: 40rem) 50vw, 100vw"
                  alt=""
                  className="size-full object-cover transition-transform duration-500 ease-out-soft group-hover/tile:scale-[1.03]"
                />
              ) : (
                <span className="grid size-full place-items-center bg-linear-to-br from-accent-soft to-sunken">
                  <span aria-hidden className="heading text-5xl opacity-25">
                    {title.slice(0, 1)}
                  </span>
                </span>
              )}
            </span>
            <span className="mt-3 flex items-center justify-between gap-3 text-lg font-semibold">
              {title}
              <ShopIcon name="arrow" className="transition-transform group-hover/tile:translate-x-1 rtl:-scale-x-100" />
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
