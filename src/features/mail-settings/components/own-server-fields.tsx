'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { PasswordInput } from '@/ui/password-input'
import { Select } from '@/ui/select'
import { MAIL_SECURITIES } from '../mail-settings-schema'
import { type MailFormValues, USUAL_PORTS } from './mail-form-values'

interface OwnServerFieldsProps {
  readonly values: MailFormValues
  readonly change: (part: Partial<MailFormValues>) => void
  readonly wrong: ReadonlySet<string>
  readonly keptPassword: boolean
}

/** Where a store's own mail server is, and how one signs in there. */
export function OwnServerFields({ values, change, wrong, keptPassword }: OwnServerFieldsProps) {
  const t = useTranslations('mailSettings')
  const text = (key: 'host' | 'port' | 'user' | 'password' | 'fromAddress') => ({
    value: values[key],
    onChange: (event: { target: { value: string } }) => change({ [key]: event.target.value }),
    autoComplete: 'off',
  })
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field
        label={t('server.fromAddress')}
        hint={t('server.fromAddressHint')}
        required
        error={wrong.has('fromAddress') && t('wrong.address')}
        className="sm:col-span-2"
      >
        <Input type="email" {...text('fromAddress')} />
      </Field>
      <Field label={t('server.host')} required error={wrong.has('host') && t('wrong.host')} className="sm:col-span-2">
        <Input {...text('host')} placeholder="smtp.example.com" spellCheck={false} autoCapitalize="none" />
      </Field>
      <Field label={t('server.security')}>
        <Select
          value={values.security}
          onChange={(event) => {
            const security = event.target.value as MailFormValues['security']
            const isUsual = values.port === USUAL_PORTS[values.security]
            change({ security, ...(isUsual ? { port: USUAL_PORTS[security] } : {}) })
          }}
          options={MAIL_SECURITIES.map((value) => ({ value, label: t(`server.securities.${value}`) }))}
        />
      </Field>
      <Field label={t('server.port')} required error={wrong.has('port') && t('wrong.port')}>
        <Input {...text('port')} inputMode="numeric" maxLength={5} />
      </Field>
      <Field label={t('server.user')} hint={t('server.userHint')} error={wrong.has('user') && t('wrong.text')}>
        <Input {...text('user')} spellCheck={false} autoCapitalize="none" />
      </Field>
      <Field
        label={t('server.password')}
        hint={keptPassword ? t('server.passwordKept') : undefined}
        error={wrong.has('password') && t('wrong.password')}
      >
        <PasswordInput
          {...text('password')}
          autoComplete="new-password"
          showLabel={t('server.show')}
          hideLabel={t('server.hide')}
          placeholder={keptPassword ? '••••••••••••' : ''}
        />
      </Field>
    </div>
  )
}
