import { cn } from './cn'

/** Keys to press, one cap each. */
export function Kbd({
  keys,
  inverse = false,
  className,
}: {
  keys: readonly string[]
  inverse?: boolean
  className?: string
}) {
  return (
    <span className={cn('inline-flex items-center gap-1', className)}>
      {keys.map((key, index) => (
        <kbd
          key={`${key}-${index}`}
          className={cn(
            'inline-grid h-5 min-w-5 place-items-center rounded-[5px] border px-1 font-sans text-[0.6875rem] leading-none font-medium',
            inverse
              ? 'border-current/25 bg-current/10 [&]:text-on-inverse'
              : 'border-line bg-sunken text-ink-muted shadow-[0_1px_0_var(--line)]',
          )}
        >
          {key}
        </kbd>
      ))}
    </span>
  )
}
