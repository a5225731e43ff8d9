'use client'

import type { PromotionDraft } from './promotion-draft'

/** What the promotion does, in words. */
export function SentenceCard(_props: { readonly draft: PromotionDraft; readonly isWellFormed: boolean }) {
  return null
}
