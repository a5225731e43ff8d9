import { Package } from 'lucide-react'
import type { OrderLine } from '../orders-schema'

/** The picture of a sold line, as small as a stamp; a parcel where there is none. */
export function LineThumb({ line }: { line: Pick<OrderLine, 'imageUrl'> }) {
  return (
    <span className="grid size-11 shrink-0 place-items-center overflow-hidden rounded-control border bg-sunken text-ink-faint">
      {line.imageUrl ? (
        // A file of fixed width made for this: next/image would only make it anew.
        // oxlint-disable-next-line nextjs/no-img-element
        <img src={line.imageUrl} alt="" width={44} height={44} loading="lazy" className="size-full object-cover" />
      ) : (
        <Package aria-hidden className="size-5" />
      )}
    </span>
  )
}
