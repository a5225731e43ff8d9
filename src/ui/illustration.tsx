import type { ReactNode } from 'react'
import { cn } from './cn'

export type IllustrationName = 'stall' | 'crate' | 'scroll' | 'people' | 'lens' | 'column' | 'ruin'

/*
 * Small line drawings of the market under the colonnade. Two strokes and one tint, from the tokens, so they
 * follow the theme (and a store's own accent).
 */
const drawings: Record<IllustrationName, ReactNode> = {
  stall: (
    <>
      <path className="fill-(--tint)" d="M24 40h72l7 16H17z" />
      <path d="M24 40h72l7 16H17zM41 40l-4 16M60 40v16M79 40l4 16" />
      <path d="M17 56a7.2 7.2 0 0 0 14.4 0 7.2 7.2 0 0 0 14.3 0 7.2 7.2 0 0 0 14.3 0 7.2 7.2 0 0 0 14.3 0 7.2 7.2 0 0 0 14.3 0 7.2 7.2 0 0 0 14.4 0" />
      <path d="M26 64v32M94 64v32M20 76h80M32 96h56" />
      <circle className="fill-(--sun)" cx="46" cy="70.5" r="5.5" />
      <circle cx="46" cy="70.5" r="5.5" />
      <path d="M58 76V66h10v10M74 76c0-5 2-8 5.5-8s5.5 3 5.5 8" />
    </>
  ),
  crate: (
    <>
      <path className="fill-(--tint)" d="M60 30 96 46v34L60 96 24 80V46z" />
      <path d="M60 30 96 46v34L60 96 24 80V46zM24 46l36 16 36-16M60 62v34M42 38l36 16v12" />
      <circle className="fill-(--sun)" cx="60" cy="20" r="5" />
      <path d="M60 8v3M49 13l2 2M71 13l-2 2" />
    </>
  ),
  scroll: (
    <>
      <path className="fill-(--tint)" d="M36 26h48v62H36z" />
      <path d="M36 26h48v62H36zM30 20h60a6 6 0 0 1 0 6H30a6 6 0 0 1 0-6zM30 88h60a6 6 0 0 1 0 6H30a6 6 0 0 1 0-6z" />
      <path d="M45 40h30M45 50h30M45 60h20" />
      <circle className="fill-(--sun)" cx="72" cy="73" r="6" />
      <circle cx="72" cy="73" r="6" />
    </>
  ),
  people: (
    <>
      <path className="fill-(--tint)" d="M38 94c0-18 8-30 22-30s22 12 22 30z" />
      <circle className="fill-(--sun)" cx="60" cy="48" r="11" />
      <circle cx="60" cy="48" r="11" />
      <path d="M38 94c0-18 8-30 22-30s22 12 22 30M22 94c0-13 4-22 12-24M98 94c0-13-4-22-12-24M18 94h84" />
      <circle cx="33" cy="58" r="7.5" />
      <circle cx="87" cy="58" r="7.5" />
    </>
  ),
  lens: (
    <>
      <circle className="fill-(--tint)" cx="54" cy="54" r="27" />
      <circle cx="54" cy="54" r="27" />
      <path d="m74 74 21 21M42 70V51M54 70V51M66 70V51M38 51h32l-16-11z" />
      <circle className="fill-(--sun)" cx="88" cy="30" r="5" />
    </>
  ),
  column: (
    <>
      <path className="fill-(--tint)" d="M46 42h28v44H46z" />
      <path d="M38 28h44v7H38zM42 35h36l-4 7H46zM46 42v44M55 42v44M65 42v44M74 42v44M42 86h36M38 94h44M42 86l-4 8M78 86l4 8" />
      <circle className="fill-(--sun)" cx="94" cy="34" r="6" />
    </>
  ),
  ruin: (
    <>
      <path className="fill-(--tint)" d="M30 62h20v28H30zM72 40h20v50H72z" />
      <path d="M30 90V62l6-3 5 4 9-5v32M37 65v25M43.5 64v26M72 90V40M92 90V40M79 40v50M85.5 40v50M68 33h28v7H68zM20 90h82M54 90v-8h11v8M59.5 82v8" />
      <circle className="fill-(--sun)" cx="46" cy="36" r="7" />
    </>
  ),
}

/** One of the small drawings used in empty states and error pages. Decorative. */
export function Illustration({ name, className }: { name: IllustrationName; className?: string }) {
  return (
    <svg
      viewBox="0 0 120 104"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      className={cn(
        'h-26 w-30 text-ink-muted [--sun:var(--ochre)] [--tint:var(--accent-soft)] [&_[class*=sun]:not(:has(+circle))]:stroke-none [&_[class*=tint]]:stroke-none',
        className,
      )}
    >
      {drawings[name]}
    </svg>
  )
}
