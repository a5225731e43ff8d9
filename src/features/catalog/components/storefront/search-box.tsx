'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { storefrontClient } from '@/features/cart/components/cart-store'
import type { CurrencyCode } from '@/lib/currencies'
import { ShopIcon } from '@/ui/shop/shop-icon'
import type { Suggestions } from '../../catalog-schema'
import { readRecentSearches, rememberSearch } from './recent-searches'
import { type Suggestion, SuggestionList, toSuggestions } from './suggestion-list'

const WAIT_MS = 160
const SHORTEST = 2

/**
 * The search field: a plain form, and with script a combobox (ARIA APG, "editable with list autocomplete, manual selection"):
 * arrows move, Enter follows, Escape closes, then clears.
 */
export function SearchBox({ prefix, currency }: { prefix: string; currency: CurrencyCode }) {
  const t = useTranslations('storefront.search')
  const locale = useLocale()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [recent, setRecent] = useState<readonly string[]>([])
  const answer = useSuggestions(text)
  const suggestions = toSuggestions({ answer, recent: text === '' ? recent : [], prefix, currency, locale })
  const shown = open && suggestions.length > 0
  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  useFocusLeaves(form, close)
  // What was typed before this script came.
  useEffect(() => setText(field.current?.value ?? ''), [])
  const follow = (suggestion: Suggestion) => {
    rememberSearch(suggestion.search ?? text)
    location.assign(suggestion.href)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = suggestions[active]
    if (event.key === 'Escape') {
      if (shown) close()
      else setText('')
    } else if (event.key === 'Enter' && shown && chosen) {
      event.preventDefault()
      follow(chosen)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      const count = suggestions.length + 1
      setActive(((active + 1 + step + count) % count) - 1)
    }
  }
  return (
    <form
      ref={form}
      role="search"
      action={`${prefix}/search`}
      method="get"
      className="relative w-full"
      onSubmit={() => rememberSearch(text)}
    >
      <label htmlFor={`${id}-input`} className="sr-only">
        {t('label')}
      </label>
      <input
        ref={field}
        id={`${id}-input`}
        type="search"
        name="q"
        value={text}
        maxLength={100}
        autoComplete="off"
        placeholder={t('placeholder')}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
        onChange={(event) => {
          setText(event.target.value)
          setOpen(true)
          setActive(-1)
        }}
        onFocus={() => {
          setRecent(readRecentSearches())
          setOpen(true)
        }}
        onKeyDown={onKeyDown}
        className="h-11 w-full rounded-control border border-transparent bg-sunken ps-11 pe-4 text-base outline-offset-0 placeholder:text-ink-muted hover:border-line-strong [&::-webkit-search-cancel-button]:hidden"
      />
      <button
        type="submit"
        aria-label={t('submit')}
        className="absolute inset-y-0 start-0 grid w-11 place-items-center text-ink-muted hover:text-ink"
      >
        <ShopIcon name="search" />
      </button>
      <SuggestionList
        id={id}
        shown={shown}
        suggestions={suggestions}
        active={active}
        text={text}
        onFollow={follow}
        onPoint={setActive}
      />
      <p role="status" className="sr-only">
        {shown && text.length >= SHORTEST ? t('found', { count: suggestions.length }) : ''}
      </p>
    </form>
  )
}

/** Calls `onLeave` when the focus goes from within the element to somewhere else. */
function useFocusLeaves(element: RefObject<HTMLElement | null>, onLeave: () => void): void {
  const leave = useEffectEvent(onLeave)
  useEffect(() => {
    const root = element.current
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      if (!root?.contains(relatedTarget as Node | null)) leave()
    }
    root?.addEventListener('focusout', onFocusOut)
    return () => root?.removeEventListener('focusout', onFocusOut)
  }, [element])
}

/** What the shop suggests for the text; a new key withdraws the question before it. */
function useSuggestions(text: string): Suggestions | null {
  const [answer, setAnswer] = useState<Suggestions | null>(null)
  const wanted = text.trim()
  useEffect(() => {
    if (wanted.length < SHORTEST) {
      setAnswer(null)
      return
    }
    const abort = new AbortController()
    const timer = setTimeout(() => {
      storefrontClient()
        .storefront.catalog.suggest.query({ q: wanted }, { signal: abort.signal })
        .then(setAnswer)
        .catch(() => undefined)
    }, WAIT_MS)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [wanted])
  return answer
}
