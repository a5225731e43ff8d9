'use client'

import { useSyncExternalStore } from 'react'
import { createStorefrontClient, type StorefrontClient } from '@/trpc/storefront-client'
import type { Cart, CartResult, RefusedCodeStatus } from '../cart-schema'

/** What the last change came to, for the shopper to be told. */
export type CartNotice =
  | { readonly kind: 'added'; readonly title: string }
  | { readonly kind: 'removed'; readonly title: string; readonly undo: { variantId: string; quantity: number } | null }
  | { readonly kind: 'updated' }
  | { readonly kind: 'out_of_stock'; readonly available: number }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'full'; readonly limit: number }
  | { readonly kind: 'code_applied' | 'code_awaits_shipping' | 'code_removed'; readonly code: string }
  | { readonly kind: 'failed' }

/** Why the code that was tried last is not on the cart. */
export type CodeProblem = RefusedCodeStatus | 'rate_limited'

interface CartState {
  readonly cart: Cart | null
  /** Pieces in the cart; null until known. */
  readonly count: number | null
  readonly open: boolean
  readonly busy: boolean
  readonly notice: CartNotice | null
  readonly codeProblem: CodeProblem | null
}

const EMPTY: CartState = { cart: null, count: null, open: false, busy: false, notice: null, codeProblem: null }

/** The page's islands are separate roots of one tree: they meet here. */
let state = EMPTY
const listeners = new Set<() => void>()

function set(change: Partial<CartState>): void {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useCart(): CartState {
  return useSyncExternalStore(
    subscribe,
    () => state,
    () => EMPTY,
  )
}

let client: StorefrontClient | undefined

/** Language and currency of the page, as the layout wrote them on <html>. */
export function storefrontClient(): StorefrontClient {
  const { lang, dataset } = document.documentElement
  client ??= createStorefrontClient({ locale: lang, currency: dataset.currency ?? '' })
  return client
}

export async function countCart(): Promise<void> {
  const { count } = await storefrontClient().storefront.cart.count.query()
  set({ count })
}

export function closeCart(): void {
  set({ open: false, notice: null, codeProblem: null })
}

export async function openCart(): Promise<void> {
  set({ open: true })
  await change(async () => {
    receive(await storefrontClient().storefront.cart.get.query())
  })
}

/** Adds to the cart and shows it. Resolves to whether it was added. */
export async function addToCart(line: { variantId: string; quantity: number; title: string }): Promise<boolean> {
  const { variantId, quantity, title } = line
  let added = false
  await change(async () => {
    const result = await storefrontClient().storefront.cart.addLine.mutate({ variantId, quantity })
    added = result.status === 'ok'
    settle(result, { kind: 'added', title })
    set({ open: true })
  })
  return added
}

export async function setCartQuantity(lineId: string, quantity: number): Promise<void> {
  await change(async () => {
    settle(await storefrontClient().storefront.cart.setQuantity.mutate({ lineId, quantity }), { kind: 'updated' })
  })
}

export async function removeFromCart(line: { id: string; title: string }): Promise<void> {
  await change(async () => {
    const { cart, removed } = await storefrontClient().storefront.cart.removeLine.mutate({ lineId: line.id })
    receive(cart, { kind: 'removed', title: line.title, undo: removed })
  })
}

export async function restoreToCart(removed: { variantId: string; quantity: number }): Promise<void> {
  await change(async () => {
    settle(await storefrontClient().storefront.cart.restore.mutate(removed), { kind: 'updated' })
  })
}

/** Tries a code and shows the cart; one that is refused for good is told where it was typed. Resolves to whether it was taken. */
export async function applyCartCode(code: string): Promise<boolean> {
  let taken = false
  await change(async () => {
    const codeProblem = await sendCode(code)
    taken = codeProblem === null
    set({ codeProblem })
  })
  return taken
}

export async function removeCartCode(code: string): Promise<void> {
  await change(async () => {
    await takeCodeOff(code)
  })
}

/** Tries a code: why it is not on the cart, or null. One that waits for something is on it, with what it waits for. */
export async function sendCode(code: string): Promise<CodeProblem | null> {
  try {
    const result = await storefrontClient().storefront.cart.applyCode.mutate({ code })
    const kept = result.cart.codes.find((one) => one.code === result.code)
    const kind = kept?.status === 'awaits_shipping' ? 'code_awaits_shipping' : 'code_applied'
    receive(result.cart, result.status === 'ok' ? { kind, code: result.code } : null)
    return kept || result.status === 'ok' ? null : result.status
  } catch (error) {
    if (!isRateLimited(error)) throw error
    return 'rate_limited'
  }
}

export async function takeCodeOff(code: string): Promise<null> {
  const { cart } = await storefrontClient().storefront.cart.removeCode.mutate({ code })
  receive(cart, { kind: 'code_removed', code })
  return null
}

function isRateLimited(error: unknown): boolean {
  return (error as { data?: { code?: string } }).data?.code === 'TOO_MANY_REQUESTS'
}

function receive(cart: Cart, notice: CartNotice | null = null): void {
  set({ cart, count: cart.itemCount, notice, codeProblem: null })
}

function settle(result: CartResult, done: CartNotice): void {
  switch (result.status) {
    case 'ok':
      return receive(result.cart, done)
    case 'out_of_stock':
      return receive(result.cart, { kind: 'out_of_stock', available: result.available })
    case 'unavailable':
      return receive(result.cart, { kind: 'unavailable' })
    case 'full':
      return receive(result.cart, { kind: 'full', limit: result.limit })
  }
}

async function change(work: () => Promise<void>): Promise<void> {
  set({ busy: true })
  try {
    await work()
  } catch {
    set({ notice: { kind: 'failed' }, open: true })
  } finally {
    set({ busy: false })
  }
}
