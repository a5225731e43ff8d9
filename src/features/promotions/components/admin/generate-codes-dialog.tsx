'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { NumberField } from '@/ui/number-field'
import { normalizeCode } from '../../facts-schema'
import { CODE_ALPHABET, codePatternSchema, MAX_GENERATED, shortestLength } from '../../promotion-codes-schema'

interface GenerateCodesDialogProps {
  readonly promotionId: string
  readonly open: boolean
  readonly onClose: () => void
}

const BEGINNING = { count: 100 as number | null, prefix: '', length: 8 as number | null, maxUses: 1 as number | null }

/** Many codes at once, each its own, made in the background. */
export function GenerateCodesDialog({ promotionId, open, onClose }: GenerateCodesDialogProps) {
  const t = useTranslations('promotionsAdmin.codes')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const errorMessage = useErrorMessage()
  const formId = useId()
  const [form, setForm] = useState(BEGINNING)
  const [isTried, setTried] = useState(false)
  const set = (change: Partial<typeof BEGINNING>) => setForm({ ...form, ...change })
  const start = useMutation(
    trpc.admin.promotions.generateCodes.mutationOptions({
      onSuccess: async (answer) => {
        if (answer.status === 'too_short') return set({ length: answer.minimumLength })
        close()
        await queries.invalidateQueries({ queryKey: trpc.admin.promotions.codes.pathKey() })
      },
    }),
  )
  function close() {
    setForm(BEGINNING)
    setTried(false)
    start.reset()
    onClose()
  }
  const pattern = codePatternSchema.safeParse(form)
  const wrong = new Set(isTried ? pattern.error?.issues.map(({ path }) => path[0]) : [])
  const minimum = shortestLength(form.count ?? 1)
  const isTooShort = form.length !== null && form.length < minimum
  function submit() {
    setTried(true)
    if (pattern.success && !isTooShort) start.mutate({ promotionId, ...pattern.data })
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => (next ? undefined : close())}
      title={t('generateTitle')}
      description={t('generateText')}
      footer={
        <Button type="submit" form={formId} variant="primary" loading={start.isPending}>
          {t('generateCount', { count: form.count ?? 0 })}
        </Button>
      }
    >
      <form
        id={formId}
        noValidate
        className="grid gap-4 sm:grid-cols-2"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {start.error ? (
          <Alert tone="danger" urgent className="sm:col-span-2">
            {errorMessage(start.error)}
          </Alert>
        ) : null}
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
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </Dialog>
  )
}

/** What a code will look like; the real ones are made by chance. */
function sample(length: number): string {
  return Array.from(
    { length: Math.min(24, Math.max(0, length)) },
    (_, index) => CODE_ALPHABET[(index * 11 + 7) % CODE_ALPHABET.length],
  ).join('')
}
