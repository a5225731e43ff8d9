'use client'

import { useTranslations } from 'next-intl'
import { Picture } from '@/features/media/components/picture'
import type { Picture as PictureData } from '@/features/media/media-schema'
import type { CurrencyCode } from '@/lib/currencies'
import { formatMoney } from '@/lib/amount'
import { cn } from '@/ui/cn'
import { ShopIcon, type ShopIconName } from '@/ui/shop/shop-icon'
import type { Suggestions } from '../../catalog-schema'

export interface Suggestion {
  readonly key: string
  readonly href: string
  readonly label: string
  readonly icon: ShopIconName
  readonly image?: PictureData | null
  readonly price?: string
  /** The words that following it searches for. */
  readonly search?: string
}

/** Everything that may be chosen, in the order in which it is shown. At most ten. */
export function toSuggestions(from: {
  answer: Suggestions | null
  recent: readonly string[]
  prefix: string
  currency: CurrencyCode
  locale: string
}): readonly Suggestion[] {
  const { answer, recent, prefix, currency, locale } = from
  const searchFor = (words: string, icon: ShopIconName): Suggestion => ({
    key: `q:${words}`,
    href: `${prefix}/search?${new URLSearchParams({ q: words })}`,
    label: words,
    icon,
    search: words,
  })
  if (!answer) return recent.map((words) => searchFor(words, 'clock'))
  return [
    ...answer.queries.slice(0, 3).map((words) => searchFor(words, 'search')),
    ...answer.categories.slice(0, 2).map(({ handle, name }) => ({
      key: `c:${handle}`,
      href: `${prefix}/categories/${handle}`,
      label: name,
      icon: 'next' as const,
    })),
    ...answer.products.slice(0, 5).map((product) => ({
      key: `p:${product.handle}`,
      href: `${prefix}/products/${product.handle}`,
      label: product.title,
      icon: 'bag' as const,
      image: product.image,
      price: formatMoney(product.priceMinMinor, currency, locale),
    })),
  ]
}

interface SuggestionListProps {
  id: string
  shown: boolean
  suggestions: readonly Suggestion[]
  active: number
  text: string
  onFollow: (suggestion: Suggestion) => void
  onPoint: (index: number) => void
}

export function SuggestionList(props: SuggestionListProps) {
  const { id, shown, suggestions, active, text, onFollow, onPoint } = props
  const t = useTranslations('storefront.search')
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={t('suggestions')}
      hidden={!shown}
      className="absolute inset-x-0 top-full z-40 mt-2 max-h-[70vh] overflow-y-auto rounded-[min(var(--radius-card),1rem)] border border-line bg-canvas p-1.5 shadow-dialog"
    >
      {suggestions.map((suggestion, index) => (
        // Focus stays in the field; the field's keys choose and follow.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={suggestion.key}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onFollow(suggestion)}
          onPointerMove={() => onPoint(index)}
          className={cn(
            'flex min-h-11 cursor-pointer items-center gap-3 rounded-[min(var(--radius-field),0.625rem)] px-2.5 py-1.5',
            index === active && 'bg-hover',
          )}
        >
          {suggestion.image ? (
            <span className="size-11 shrink-0 overflow-hidden rounded-[min(var(--radius-field),0.5rem)] bg-sunken">
              <Picture picture={suggestion.image} sizes="3rem" alt="" className="size-full object-cover" />
            </span>
          ) : (
            <ShopIcon name={suggestion.icon} className="mx-1 size-4.5 text-ink-muted" />
          )}
          <span className="min-w-0 grow truncate text-[0.9375rem]">
            <Highlighted text={suggestion.label} words={text} />
          </span>
          {suggestion.price ? <span className="numeric text-sm text-ink-muted">{suggestion.price}</span> : null}
        </div>
      ))}
    </div>
  )
}

/** The part that was typed stands back, what is new stands out. */
function Highlighted({ text, words }: { text: string; words: string }) {
  const typed = words.trim().toLowerCase()
  const at = typed ? text.toLowerCase().indexOf(typed) : -1
  if (at < 0) return text
  return (
    <>
      {text.slice(0, at)}
      <mark className="bg-transparent font-bold text-inherit">{text.slice(at, at + typed.length)}</mark>
      {text.slice(at + typed.length)}
    </>
  )
}
