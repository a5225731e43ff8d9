import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'

/** A sheet of content. Compose: `<Card><CardHeader/><CardSection/><CardFooter/></Card>`. */
export function Card({ className, ...rest }: ComponentProps<'section'>) {
  return <section className={cn('min-w-0 rounded-card border bg-surface shadow-card', className)} {...rest} />
}

export function CardHeader(props: {
  title: ReactNode
  description?: ReactNode
  actions?: ReactNode
  level?: 2 | 3
  className?: string
}) {
  const Heading = props.level === 3 ? 'h3' : 'h2'
  return (
    <header
      className={cn(
        'flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-(--card-padding) pt-(--card-padding)',
        props.className,
      )}
    >
      <div className="grid min-w-0 gap-0.5">
        <Heading className="text-sm font-semibold text-ink">{props.title}</Heading>
        {props.description ? <p className="text-mini text-ink-muted">{props.description}</p> : null}
      </div>
      {props.actions ? <div className="-my-1 flex items-center gap-1">{props.actions}</div> : null}
    </header>
  )
}

/** Sections after the first are divided by a line. */
export function CardSection({ className, ...rest }: ComponentProps<'div'>) {
  return <div className={cn('p-(--card-padding) not-first:[header+&]:pt-4 [div+&]:border-t', className)} {...rest} />
}

export function CardFooter({ className, ...rest }: ComponentProps<'footer'>) {
  return (
    <footer
      className={cn(
        'flex flex-wrap items-center justify-end gap-2 rounded-b-card border-t bg-sunken px-(--card-padding) py-3',
        className,
      )}
      {...rest}
    />
  )
}
