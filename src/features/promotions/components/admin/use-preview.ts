'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { toCurrency } from '@/lib/currencies'
import { useTRPC } from '@/trpc/client'
import type { BuilderChoices, PromotionRules } from '../../promotion-admin-schema'
import type { PreviewCart, RecentCart } from '../../promotion-preview-schema'
import { promotionSchema } from '../../promotions-schema'
import { type PromotionDraft, rulesOf } from './promotion-draft'
import { useSettled } from './use-settled'

const SETTLED_AFTER_MS = 350

/** A real cart as one to try on; it may be changed from there. */
function cartOf(recent: RecentCart, choices: BuilderChoices): PreviewCart {
  const method = choices.shippingMethods.find(({ id }) => id === recent.shippingMethodId)
  const amountMinor = method?.amounts[recent.currency]
  return {
    currency: recent.currency,
    lines: recent.lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
    at: null,
    country: recent.country,
    shipping: method && amountMinor !== undefined ? { methodId: method.id, amountMinor } : null,
    customer: recent.customerId ? { kind: 'known', customerId: recent.customerId } : { kind: 'guest' },
    withCode: true,
    codes: recent.codes,
  }
}

function emptyCart(choices: BuilderChoices): PreviewCart {
  return {
    currency: toCurrency(choices.currency),
    lines: [],
    at: null,
    country: null,
    shipping: null,
    customer: { kind: 'guest' },
    withCode: true,
    codes: [],
  }
}

/** A customer who is still to be chosen is nobody yet. */
function askable(cart: PreviewCart): PreviewCart {
  const isNobody = cart.customer.kind === 'known' && cart.customer.customerId === ''
  return isNobody ? { ...cart, customer: { kind: 'guest' } } : cart
}

interface Previewed {
  readonly draft: PromotionDraft
  /** Of the saved promotion. */
  readonly id: string | null
  readonly choices: BuilderChoices
}

/** The cart that the draft is tried on, and what comes of it, a moment after either was changed. */
export function usePreview({ draft, id, choices }: Previewed) {
  const trpc = useTRPC()
  const recent = useQuery(trpc.admin.promotions.recentCarts.queryOptions({}, { staleTime: 60_000 }))
  const [own, setOwn] = useState<PreviewCart | null>(null)
  const [recentId, setRecentId] = useState<string | null>(null)
  const [newest] = recent.data ?? []
  const cart = own ?? (newest ? cartOf(newest, choices) : emptyCart(choices))
  const rules = useMemo(() => rulesOf(draft), [draft])
  const isWellFormed = useMemo(
    () =>
      promotionSchema.safeParse({ ...rules, id: 'draft', name: draft.name.trim() || '–', createdAt: choices.now })
        .success,
    [rules, draft.name, choices.now],
  )
  const input = useSettled(
    { promotion: { id, name: draft.name.trim(), rules: rules as PromotionRules }, cart: askable(cart) },
    SETTLED_AFTER_MS,
  )
  const settledIsWellFormed = useMemo(
    () =>
      promotionSchema.safeParse({ ...input.promotion.rules, id: 'draft', name: '–', createdAt: choices.now }).success,
    [input, choices.now],
  )
  const answer = useQuery(
    trpc.admin.promotions.preview.queryOptions(input, {
      enabled: settledIsWellFormed && input.cart.lines.length > 0,
      placeholderData: keepPreviousData,
      retry: false,
    }),
  )
  return {
    cart,
    setCart: (next: PreviewCart) => setOwn(next),
    recentCarts: recent.data ?? [],
    recentId: own === null ? (newest?.id ?? null) : recentId,
    takeRecent: (chosen: RecentCart | null) => {
      setOwn(chosen ? cartOf(chosen, choices) : emptyCart(choices))
      setRecentId(chosen?.id ?? null)
    },
    isWellFormed,
    answer: answer.data?.status === 'priced' ? answer.data : null,
    error: answer.error,
    isPending: answer.isFetching,
  }
}

export type Preview = ReturnType<typeof usePreview>
