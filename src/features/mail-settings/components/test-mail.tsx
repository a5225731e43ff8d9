'use client'

import { useMutation } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callFailure, useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { CardSection } from '@/ui/card'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { sendTestMailInput, type TestMailResult } from '../mail-settings-schema'
import { type MailFormValues, toInput } from './mail-form-values'

interface TestMailProps {
  readonly values: MailFormValues
  readonly userEmail: string
  readonly setWrong: (fields: ReadonlySet<string>) => void
}

/** Sends a mail by what is typed in, and says in plain words what the server answered. */
export function TestMail({ values, userEmail, setWrong }: TestMailProps) {
  const t = useTranslations('mailSettings')
  const trpc = useTRPC()
  const message = useErrorMessage()
  const [to, setTo] = useState(userEmail)
  const test = useMutation(
    trpc.admin.mailSettings.sendTest.mutationOptions({
      onError: (error) => {
        const field = callFailure(error)?.domain?.field
        if (field) setWrong(new Set([field]))
      },
    }),
  )
  const send = () => {
    const input = { to, ...toInput(values) }
    const checked = sendTestMailInput.safeParse(input)
    setWrong(new Set(checked.error?.issues.map(({ path }) => String(path.at(-1)))))
    if (checked.success) test.mutate(input)
  }
  return (
    <CardSection className="grid gap-4">
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t('test.to')} className="min-w-0 flex-1 basis-60">
          <Input type="email" value={to} onChange={(event) => setTo(event.target.value)} />
        </Field>
        <Button icon={<Send className="size-4" />} loading={test.isPending} onClick={send}>
          {t('test.send')}
        </Button>
      </div>
      <div aria-live="polite" className="empty:-mt-4">
        {test.data ? <Answer result={test.data} to={test.variables?.to ?? to} /> : null}
        {test.error ? (
          <Alert tone="danger">
            {callFailure(test.error)?.domain?.field === 'password' ? t('wrong.password') : message(test.error)}
          </Alert>
        ) : null}
      </div>
    </CardSection>
  )
}

function Answer({ result, to }: { result: TestMailResult; to: string }) {
  const t = useTranslations('mailSettings.test')
  const isSent = result.status === 'sent'
  return (
    <Alert tone={isSent ? 'ok' : 'danger'} title={isSent ? t('sent', { to }) : t(`troubles.${result.trouble}.title`)}>
      {isSent ? null : <p>{t(`troubles.${result.trouble}.text`)}</p>}
      {result.answer ? (
        <p className="mt-1 text-mini text-ink-muted">
          {t('answer')} <span className="font-mono text-xs wrap-anywhere">{result.answer}</span>
        </p>
      ) : null}
    </Alert>
  )
}
