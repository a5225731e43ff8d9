'use client'

import { Quote } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { describePromotion } from '../../engine/describe-promotion'
import { promotionSchema } from '../../promotions-schema'
import { useBuilder } from './builder-context'
import { usePhraseText } from './describe-text'
import { type PromotionDraft, rulesOf } from './promotion-draft'

/** What the promotion does, in words, as it is being built. */
export function SentenceCard({ draft }: { readonly draft: PromotionDraft }) {
  const t = useTranslations('promotionsAdmin.sentence')
  const { choices } = useBuilder()
  const write = usePhraseText()
  const described = useMemo(() => {
    const parsed = promotionSchema.safeParse({ ...rulesOf(draft), id: 'draft', name: '–', createdAt: choices.now })
    return parsed.success ? describePromotion(parsed.data) : null
  }, [draft, choices.now])
  return (
    <section
      aria-label={t('title')}
      className="flex min-w-0 gap-3.5 rounded-card border border-accent/25 bg-accent-soft/60 p-(--card-padding)"
    >
      <Quote aria-hidden className="mt-0.5 size-5 shrink-0 text-accent-ink" />
      {described ? (
        <div className="grid min-w-0 gap-1.5 text-sm">
          {described.gives.map((phrase, index) => (
            <p key={`${index}`} className="font-semibold text-ink wrap-anywhere">
              {capitalised(write(phrase))}
            </p>
          ))}
          {described.conditions ? (
            <p className="text-ink wrap-anywhere">{t('if', { condition: write(described.conditions) })}</p>
          ) : null}
          <p className="text-mini text-ink-muted wrap-anywhere">{described.rules.map(write).join(' · ')}</p>
        </div>
      ) : (
        <p className="text-sm text-ink-muted">{t('incomplete')}</p>
      )}
    </section>
  )
}

/** Phrases begin small where they may also stand inside another one. */
function capitalised(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1)
}
