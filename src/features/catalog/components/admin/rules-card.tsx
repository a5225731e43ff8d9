'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useTRPC } from '@/trpc/client'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Spinner } from '@/ui/spinner'
import type { CollectionRules } from '../../collection-rule-schema'
import type { ProductChoices } from '../../product-admin-schema'
import { MemberRow } from './member-row'
import { RuleBuilder } from './rule-builder'
import { type RulesDraft, rulesOf } from './rule-draft'

const SETTLED_AFTER_MS = 350

interface RulesCardProps {
  readonly rules: RulesDraft
  readonly onChange: (rules: RulesDraft) => void
  readonly choices: ProductChoices
}

/** The rules of a collection that fills itself, and what they choose at this moment. */
export function RulesCard(props: RulesCardProps) {
  const t = useTranslations('catalogGroups.rules')
  return (
    <Card>
      <CardHeader title={t('title')} description={t('description')} />
      <CardSection>
        <RuleBuilder {...props} />
      </CardSection>
      <CardSection aria-live="polite">
        <Preview rules={rulesOf(props.rules)} />
      </CardSection>
    </Card>
  )
}

function Preview({ rules }: { rules: CollectionRules | null }) {
  const t = useTranslations('catalogGroups.rules')
  const trpc = useTRPC()
  const settled = useSettled(rules)
  const preview = useQuery(
    trpc.admin.catalog.previewRules.queryOptions(
      { rules: settled ?? { match: 'all', conditions: [] } },
      { enabled: settled !== null, placeholderData: keepPreviousData },
    ),
  )
  if (rules === null) return <p className="text-sm text-ink-muted">{t('incomplete')}</p>
  if (!preview.data) return <Spinner className="text-ink-muted" />
  const { count, active, products } = preview.data
  return (
    <div className="grid gap-3">
      <p className="flex items-center gap-2 text-sm font-medium">
        {t('count', { count })}
        {count > active ? (
          <span className="font-normal text-ink-muted">{t('notActive', { count: count - active })}</span>
        ) : null}
        {preview.isFetching ? <Spinner className="text-ink-muted" /> : null}
      </p>
      {products.length > 0 ? (
        <ul className="grid gap-1">
          {products.map((product) => (
            <li key={product.id}>
              <MemberRow product={product} />
            </li>
          ))}
        </ul>
      ) : null}
      {count > products.length ? (
        <p className="text-mini text-ink-muted">{t('more', { count: count - products.length })}</p>
      ) : null}
    </div>
  )
}

/** The rules once they have not changed for a moment. */
function useSettled(rules: CollectionRules | null): CollectionRules | null {
  const [settled, setSettled] = useState(rules)
  const text = JSON.stringify(rules)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as CollectionRules | null), SETTLED_AFTER_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
