import { cn } from '../cn'

/** HTML that a merchant wrote and that was sanitised when it was saved. Nothing else may be handed to it. */
export function RichText({ html, className }: { html: string; className?: string }) {
  // oxlint-disable-next-line react/no-danger -- the one place where stored, sanitised HTML is rendered
  return <div className={cn('prose', className)} dangerouslySetInnerHTML={{ __html: html }} />
}
