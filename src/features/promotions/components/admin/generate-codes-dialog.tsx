'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Field } from '@/ui/field'
import { FormDialog } from '@/ui/form-dialog'
import { Input } from '@/ui/input'
import { NumberField } from '@/ui/number-field'
import { normalizeCode } from '../../facts-schema'
import { CODE_ALPHABET, codePatternSchema, MAX_GENERATED, shortestLength } from '../../promotion-codes-schema'

interface GenerateCodesDialogProps {
  readonly promotionId: string
  readonly onClose: () => void
}

const BEGINNING = { count: 100 as number | null, prefix: '', length: 8 as number | null, maxUses: 1 as number | null }

/** Many codes at once, each its own, made in the background. */
export function GenerateCodesDialog({ promotionId, onClose }: GenerateCodesDialogProps) {
  const t = useTranslations('promotionsAdmin.codes')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const errorMessage = useErrorMessage()
  const [form, setForm] = useState(BEGINNING)
  const [isTried, setTried] = useState(false)
  const set = (change: Partial<typeof BEGINNING>) => setForm({ ...form, ...change })
  const start = useMutation(
    trpc.admin.promotions.generateCodes.mutationOptions({
      onSuccess: async (answer) => {
        if (answer.status === 'too_short') return set({ length: answer.minimumLength })
        await queries.invalidateQueries({ queryKey: trpc.admin.promotions.codes.pathKey() })
      },
    }),
  )
  const pattern = codePatternSchema.safeParse(form)
  const wrong = new Set(isTried ? pattern.error?.issues.map(({ path }) => path[0]) : [])
  const minimum = shortestLength(form.count ?? 1)
  const isTooShort = form.length !== null && form.length < minimum
  async function submit() {
    setTried(true)
    if (!pattern.success || isTooShort) return false
    const answer = await start.mutateAsync({ promotionId, ...pattern.data })
    return answer.status !== 'too_short'
  }
  return (
    <FormDialog
      title={t('generateTitle')}
      description={t('generateText')}
      submitLabel={t('generateCount', { count: form.count ?? 0 })}
      error={start.error ? errorMessage(start.error) : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('count')} error={wrong.has('count') ? t('countWrong', { most: MAX_GENERATED }) : null} required>
          <NumberField min={1} max={MAX_GENERATED} value={form.count} onValueChange={(count) => set({ count })} />
        </Field>
        <Field label={t('perCode')} hint={t('maxUsesHint')} optional>
          <NumberField min={1} max={1_000_000} value={form.maxUses} onValueChange={(maxUses) => set({ maxUses })} />
        </Field>
        <Field label={t('prefix')} optional error={wrong.has('prefix') ? t('badCode') : null}>
          <Input
            value={form.prefix}
            maxLength={20}
            autoCapitalize="characters"
            spellCheck={false}
            className="font-mono uppercase"
            onChange={(event) => set({ prefix: event.target.value })}
          />
        </Field>
        <Field label={t('length')} error={wrong.has('length') || isTooShort ? t('tooShort', { minimum }) : null}>
          <NumberField stepper min={4} max={24} value={form.length} onValueChange={(length) => set({ length })} />
        </Field>
        <p className="text-mini text-ink-muted sm:col-span-2">
          {t('example')}{' '}
          <code className="font-mono font-medium tracking-wide text-ink">
            {normalizeCode(form.prefix)}
            {sample(form.length ?? 8)}
          </code>
        </p>
      </div>
    </FormDialog>
  )
}

/** What a code will look like; the real ones are made by chance. */
function sample(length: number): string {
  return Array.from(
    { length: Math.min(24, Math.max(0, length)) },
    (_, index) => CODE_ALPHABET[(index * 11 + 7) % CODE_ALPHABET.length],
  ).join('')
}
