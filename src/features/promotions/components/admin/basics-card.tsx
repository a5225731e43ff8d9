'use client'

import { LOCALES } from '@/lib/locales'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { RadioCards } from '@/ui/radio-cards'
import { useBuilder } from './builder-context'
import type { PromotionDraft } from './promotion-draft'
import { useProblem } from './use-problem'
import { useText } from './use-text'

export interface CardProps {
  readonly draft: PromotionDraft
  readonly onChange: (change: Partial<PromotionDraft>) => void
}

interface BasicsCardProps extends CardProps {
  /** The first code of a new promotion; null for a saved one, whose codes have a page of their own. */
  readonly code: { readonly value: string; readonly onChange: (code: string) => void } | null
}

/** What the promotion is called, by the merchant and by shoppers, and whether it takes a code. */
export function BasicsCard({ draft, onChange, code }: BasicsCardProps) {
  const text = useText()
  const problem = useProblem()
  const { choices } = useBuilder()
  const locales = LOCALES.filter((locale) => choices.locales.includes(locale))
  const names = new Intl.DisplayNames([choices.locale], { type: 'language' })
  return (
    <Card>
      <CardHeader title={text('basics.title')} />
      <CardSection className="grid gap-5">
        <Field label={text('basics.name')} hint={text('basics.nameHint')} error={problem(['name'])} required>
          <Input value={draft.name} maxLength={120} onChange={(event) => onChange({ name: event.target.value })} />
        </Field>
        <Field label={text('basics.trigger')} error={problem(['trigger'])}>
          <RadioCards
            columns={2}
            value={draft.trigger}
            onValueChange={(trigger) => onChange({ trigger: trigger === 'codes' ? 'codes' : 'automatic' })}
            options={(['automatic', 'codes'] as const).map((trigger) => ({
              value: trigger,
              label: text(`basics.triggers.${trigger}.title`),
              description: text(`basics.triggers.${trigger}.text`),
            }))}
          />
        </Field>
        {code && draft.trigger === 'codes' ? (
          <Field label={text('basics.code')} hint={text('basics.codeHint')} optional error={problem(['code'])}>
            <Input
              value={code.value}
              maxLength={64}
              autoCapitalize="characters"
              spellCheck={false}
              className="max-w-72 font-mono uppercase"
              onChange={(event) => code.onChange(event.target.value)}
            />
          </Field>
        ) : null}
        <details
          className="group rounded-card border px-3.5 py-2.5"
          open={Object.keys(draft.labels).length > 0 || undefined}
        >
          <summary className="cursor-pointer py-0.5 text-mini font-medium text-ink">{text('basics.labels')}</summary>
          <div className="mt-3 grid gap-4 pb-1">
            <p className="text-mini text-ink-muted">{text('basics.labelsHint')}</p>
            {locales.map((locale) => (
              <Field key={locale} label={names.of(locale) ?? locale} error={problem(['labels', locale])}>
                <Input
                  maxLength={120}
                  lang={locale}
                  placeholder={draft.name}
                  value={draft.labels[locale] ?? ''}
                  onChange={(event) => onChange({ labels: { ...draft.labels, [locale]: event.target.value } })}
                />
              </Field>
            ))}
          </div>
        </details>
      </CardSection>
    </Card>
  )
}
