import { cn } from './cn'

/** The place of something that is coming: give it the size of the real thing. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn('block h-4 w-full rounded-md skeleton-shimmer', className)} />
}
