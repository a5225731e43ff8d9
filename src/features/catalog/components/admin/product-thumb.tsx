import { Image as ImageIcon } from 'lucide-react'
import { type Picture, pictureUrl } from '@/features/media/media-schema'
import { cn } from '@/ui/cn'

/** A small square picture beside a name that says what it shows. */
export function ProductThumb({ picture, className }: { picture: Picture | null; className?: string }) {
  return (
    <span
      className={cn(
        'grid size-9 shrink-0 place-items-center overflow-hidden rounded-md border bg-sunken text-ink-faint',
        className,
      )}
    >
      {picture ? (
        <img
          src={pictureUrl(picture, 160)}
          alt=""
          width={80}
          height={80}
          loading="lazy"
          className="size-full object-cover"
        />
      ) : (
        <ImageIcon aria-hidden className="size-4" />
      )}
    </span>
  )
}
