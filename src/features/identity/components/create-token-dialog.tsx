'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { Checkbox } from '@/ui/checkbox'
import { CodeBlock } from '@/ui/code-block'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { Select } from '@/ui/select'
import { type CreateApiTokenInput, TOKEN_SCOPES } from '../access-schema'
import { useScopeLabel } from './use-scope-label'

const LIFETIMES = ['30', '90', '365', 'never'] as const

/** Makes a token, and then shows its secret, once. */
export function CreateTokenDialog() {
  const t = useTranslations('access.tokens')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const formId = useId()
  const [isOpen, setOpen] = useState(false)
  const create = useMutation(
    trpc.admin.identity.createApiToken.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.admin.identity.apiTokens.queryKey() }),
    }),
  )
  function change(next: boolean) {
    if (!next) create.reset()
    setOpen(next)
  }
  const secret = create.data?.secret
  return (
    <Dialog
      open={isOpen}
      onOpenChange={change}
      size="lg"
      trigger={
        <Button variant="primary" icon={<Plus />}>
          {t('create')}
        </Button>
      }
      title={secret ? t('createdTitle') : t('createTitle')}
      description={secret ? t('createdText') : undefined}
      footer={
        secret ? (
          <Button variant="primary" onClick={() => change(false)}>
            {t('doneAction')}
          </Button>
        ) : (
          <Button type="submit" form={formId} variant="primary" loading={create.isPending}>
            {t('submit')}
          </Button>
        )
      }
    >
      {secret ? (
        <CodeBlock code={secret} label={t('secretLabel')} />
      ) : (
        <TokenForm id={formId} error={create.error} onSubmit={(input) => create.mutate(input)} />
      )}
    </Dialog>
  )
}

interface TokenFormProps {
  readonly id: string
  readonly error: unknown
  readonly onSubmit: (input: CreateApiTokenInput) => void
}

function TokenForm({ id, error, onSubmit }: TokenFormProps) {
  const t = useTranslations('access.tokens')
  const scopeLabel = useScopeLabel()
  const errorMessage = useErrorMessage()
  const [isUnticked, setUnticked] = useState(false)
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const scopes = TOKEN_SCOPES.filter((scope) => data.has(scope))
    setUnticked(scopes.length === 0)
    if (scopes.length === 0) return
    const days = Number(data.get('lifetime'))
    const name = data.get('name')
    onSubmit({
      name: typeof name === 'string' ? name : '',
      scopes,
      expiresInDays: Number.isInteger(days) && days > 0 ? days : null,
    })
  }
  return (
    <form id={id} onSubmit={submit} className="grid gap-5">
      {error ? (
        <Alert tone="danger" urgent>
          {errorMessage(error)}
        </Alert>
      ) : null}
      <Field label={t('name')} hint={t('nameHint')}>
        <Input name="name" required maxLength={80} autoComplete="off" />
      </Field>
      <fieldset className="grid gap-2">
        <legend className="mb-1.5 text-mini font-medium text-ink">{t('scopes')}</legend>
        <div className="grid gap-1 sm:grid-cols-2">
          {TOKEN_SCOPES.map((scope) => (
            <Checkbox key={scope} name={scope} label={scopeLabel(scope)} />
          ))}
        </div>
        {isUnticked ? (
          <p role="alert" className="text-mini font-medium text-danger-ink">
            {t('noScope')}
          </p>
        ) : null}
      </fieldset>
      <Field label={t('expiry')} className="sm:w-56">
        <Select
          name="lifetime"
          defaultValue="90"
          options={LIFETIMES.map((value) => ({ value, label: t(`expiryChoice.${value}`) }))}
        />
      </Field>
    </form>
  )
}
