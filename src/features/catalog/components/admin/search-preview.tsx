const TITLE_LENGTH = 60
const DESCRIPTION_LENGTH = 160

/** A search engine's result, roughly: what a title and description become where they are cut. */
export function SearchPreview({ title, description, url }: { title: string; description: string; url: string }) {
  return (
    <div aria-hidden className="grid gap-0.5 rounded-control border bg-sunken p-4 text-sm">
      <span className="truncate text-mini text-ink-muted">{url}</span>
      <span className="truncate text-base text-accent-ink">{cut(title, TITLE_LENGTH) || '…'}</span>
      <span className="line-clamp-2 text-ink-muted">{cut(description, DESCRIPTION_LENGTH)}</span>
    </div>
  )
}

function cut(text: string, length: number): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length <= length ? plain : `${plain.slice(0, length - 1)}…`
}
