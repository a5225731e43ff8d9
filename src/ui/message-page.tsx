import type { ReactNode } from 'react'
import { Illustration, type IllustrationName } from './illustration'

/** A page that has one thing to say: not found, failed, signed out. */
export function MessagePage(props: {
  illustration: IllustrationName
  title: ReactNode
  description: ReactNode
  actions: ReactNode
  /** Small print below, such as a reference for support. */
  footnote?: ReactNode
}) {
  return (
    <main id="main" className="grid min-h-[72dvh] place-items-center px-5 py-16">
      <div className="grid max-w-lg justify-items-center text-center">
        <Illustration name={props.illustration} className="h-39 w-45" />
        <h1 className="mt-8 font-display text-[clamp(1.75rem,1.3rem+1.8vw,2.5rem)] leading-[1.12] tracking-[-0.012em] text-balance text-ink">
          {props.title}
        </h1>
        <p className="mt-4 text-base leading-relaxed text-pretty text-ink-muted">{props.description}</p>
        <div className="mt-8 flex flex-wrap justify-center gap-3">{props.actions}</div>
        {props.footnote ? <div className="mt-8 text-mini text-ink-muted">{props.footnote}</div> : null}
      </div>
    </main>
  )
}
