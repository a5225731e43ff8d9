'use client'

import { PencilRuler } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { currencyExponent } from '@/lib/currencies'
import { TEMPLATES } from '../../engine/templates'
import { ActionIcon } from './action-icon'
import { useText } from './use-text'

/** A fixed instant: only the kind of the action is asked of the rules here. */
const ANY_STORE = { currencies: ['EUR'], unitsOf: () => 10 ** currencyExponent('EUR'), now: new Date(0) } as const

/** The everyday promotions to begin from, and an empty one. */
export function TemplateGrid({ store }: { readonly store: string }) {
  const t = useTranslations('promotionsAdmin.templates')
  const text = useText()
  const base = `/admin/${store}/promotions/new`
  return (
    <section aria-label={t('title')}>
      <h2 className="mb-3 text-sm font-semibold text-ink">{t('title')}</h2>
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {TEMPLATES.map(({ id, rules }) => {
          const [action] = rules(ANY_STORE).actions
          return (
            <TemplateCard
              key={id}
              href={`${base}?template=${id}`}
              icon={action ? <ActionIcon kind={action.kind} className="size-5" /> : null}
              title={text(`templates.${id}.title`)}
              description={text(`templates.${id}.text`)}
            />
          )
        })}
        <TemplateCard
          href={`${base}?template=empty`}
          icon={<PencilRuler aria-hidden className="size-5" />}
          title={t('empty.title')}
          description={t('empty.text')}
        />
      </ul>
    </section>
  )
}

function TemplateCard(props: { href: string; icon: ReactNode; title: string; description: string }) {
  return (
    <li>
      <Link
        href={props.href}
        className="flex h-full items-start gap-3.5 rounded-card border bg-surface p-4 shadow-card transition-[border-color,box-shadow] hover:border-line-strong focus-visible:border-focus"
      >
        <span className="grid size-10 shrink-0 place-items-center rounded-control bg-accent-soft text-accent-ink">
          {props.icon}
        </span>
        <span className="grid gap-0.5">
          <span className="text-sm font-semibold text-ink">{props.title}</span>
          <span className="text-mini text-ink-muted">{props.description}</span>
        </span>
      </Link>
    </li>
  )
}
