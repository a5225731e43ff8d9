import type { ReactNode } from 'react'
import { cn } from '@/ui/cn'
import { ShopIcon } from '@/ui/shop/shop-icon'

export interface SectionHeadingProps {
  title: string
  text?: string | undefined
  action?: { readonly label: string; readonly href: string } | null
  className?: string
  id?: string
}

/** A section's title with its way on; how it stands depends on the store's character. */
export function SectionHeading({ title, text, action, className, id }: SectionHeadingProps) {
  return (
    <div
      className={cn(
        'mb-7 flex flex-wrap items-end justify-between gap-x-8 gap-y-3 md:mb-9',
        'crisp:border-t crisp:border-line crisp:pt-5 playful:justify-center playful:text-center',
        className,
      )}
    >
      <div className="max-w-2xl">
        <h2
          id={id}
          className="heading text-[clamp(1.6rem,1.2rem+1.6vw,2.4rem)] editorial:text-[clamp(1.9rem,1.3rem+2.4vw,3.1rem)]"
        >
          {title}
        </h2>
        {text ? <p className="mt-2.5 text-ink-muted">{text}</p> : null}
      </div>
      {action ? <MoreLink href={action.href}>{action.label}</MoreLink> : null}
    </div>
  )
}

function MoreLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      href={href}
      className={cn(
        'group/more inline-flex min-h-6 items-center gap-1.5 text-[0.9375rem] font-semibold underline-offset-4 hover:underline',
        'editorial:border-b editorial:border-ink editorial:pb-0.5 editorial:text-sm editorial:font-medium editorial:hover:no-underline',
        'playful:rounded-full playful:bg-sunken playful:px-5 playful:py-2.5',
      )}
    >
      {children}
      <ShopIcon
        name="arrow"
        className="size-4 transition-transform group-hover/more:translate-x-0.5 rtl:-scale-x-100"
      />
    </a>
  )
}
