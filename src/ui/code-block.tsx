import { cn } from './cn'
import { CopyButton } from './copy-button'

/** Code or a token to copy. Long lines scroll; the block is focusable so that the keyboard can scroll it. */
export function CodeBlock({ code, label, className }: { code: string; label: string; className?: string }) {
  return (
    <div className={cn('relative min-w-0 rounded-card border bg-sunken', className)}>
      <pre
        // A region that scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={label}
        className="scrollbar-quiet overflow-x-auto rounded-card p-4 pr-12 font-mono text-mini leading-relaxed text-ink"
      >
        <code>{code}</code>
      </pre>
      <CopyButton text={code} className="absolute top-2 right-2 bg-sunken" />
    </div>
  )
}
