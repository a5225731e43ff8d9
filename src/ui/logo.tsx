import { cn } from './cn'

/** The mark: a roof on three columns, the sun between two of them. Give it a size by `className`. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={cn('size-7', className)}>
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <g className="fill-on-accent">
        <path d="M6 8.5A1.5 1.5 0 0 1 7.5 7h17a1.5 1.5 0 0 1 0 3h-17A1.5 1.5 0 0 1 6 8.5Z" />
        <path d="M8 11.5h3V22H8zM14.5 11.5h3V22h-3zM21 11.5h3V22h-3z" />
        <path d="M6 24.5A1.5 1.5 0 0 1 7.5 23h17a1.5 1.5 0 0 1 0 3h-17A1.5 1.5 0 0 1 6 24.5Z" />
      </g>
      <circle cx="19.25" cy="17" r="1.75" className="fill-ochre" />
    </svg>
  )
}

/** Mark and name. */
export function Logo({ className }: { className?: string }) {
  return (
    <span className={cn('inline-flex items-center gap-2.5', className)}>
      <LogoMark />
      <span className="font-display text-[1.375rem] leading-none tracking-[0.01em] text-ink">Stoa</span>
    </span>
  )
}
