'use client'

import { useMutation } from '@tanstack/react-query'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { StoreSettings } from '../../settings-schema'
import type { PaymentMethodId, PaymentMethodSetting } from '@/features/payments/payments-schema'
import { useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Field } from '@/ui/field'
import { IconButton } from '@/ui/icon-button'
import { SaveBar } from '@/ui/save-bar'
import { Switch } from '@/ui/switch'
import { Textarea } from '@/ui/textarea'
import { useSettingsSave } from './use-settings-save'

interface PaymentsFormProps {
  readonly settings: StoreSettings
  /** Ways to pay of which the store's account is missing, or not in order. */
  readonly notReady: readonly PaymentMethodId[]
}

/** Which ways to pay shoppers have, in which order, and what they are told. */
export function PaymentsForm({ settings, notReady }: PaymentsFormProps) {
  const t = useTranslations('admin.settings.payments')
  const trpc = useTRPC()
  const saving = useSettingsSave()
  const [saved, setSaved] = useState(settings)
  const [methods, setMethods] = useState(() => allMethods(settings))
  const save = useMutation(
    trpc.admin.stores.updatePaymentMethods.mutationOptions({
      ...saving,
      onSuccess: (next) => {
        setSaved(next)
        setMethods(allMethods(next))
        saving.onSuccess()
      },
    }),
  )
  const change = (id: string, part: Partial<PaymentMethodSetting>) =>
    setMethods(methods.map((method) => (method.id === id ? { ...method, ...part } : method)))
  const move = (index: number, by: -1 | 1) => {
    const method = methods[index]
    if (method) setMethods(methods.toSpliced(index, 1).toSpliced(index + by, 0, method))
  }
  return (
    <>
      <Card>
        <CardHeader title={t('methods')} description={t('methodsHint')} />
        {methods.some((method) => method.enabled) ? null : (
          <Alert tone="warn" className="mx-5 mt-4">
            {t('none')}
          </Alert>
        )}
        <CardSection className="grid divide-y p-0">
          {methods.map((method, index) => (
            <MethodRow
              key={method.id}
              method={method}
              isReady={!notReady.includes(method.id)}
              isFirst={index === 0}
              isLast={index === methods.length - 1}
              onChange={(part) => change(method.id, part)}
              onMove={(by) => move(index, by)}
            />
          ))}
        </CardSection>
      </Card>
      <SaveBar
        dirty={JSON.stringify(methods) !== JSON.stringify(allMethods(saved))}
        saving={save.isPending}
        onSave={() => save.mutate({ version: saved.version, paymentMethods: methods })}
        onDiscard={() => setMethods(allMethods(saved))}
      />
    </>
  )
}

interface MethodRowProps {
  readonly method: PaymentMethodSetting
  readonly isReady: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onChange: (part: Partial<PaymentMethodSetting>) => void
  readonly onMove: (by: -1 | 1) => void
}

function MethodRow({ method, isReady, isFirst, isLast, onChange, onMove }: MethodRowProps) {
  const t = useTranslations('admin.settings.payments')
  const names = useTranslations('payments.method')
  const name = names(method.id)
  return (
    <div className="grid gap-4 px-5 py-4">
      <div className="flex items-start gap-4">
        <div className="min-w-0 flex-1">
          <Switch
            label={name}
            description={t(`description.${method.id}`)}
            checked={method.enabled}
            onCheckedChange={(enabled) => onChange({ enabled })}
          />
        </div>
        <div className="flex">
          <IconButton label={t('moveUp', { name })} icon={<ArrowUp />} disabled={isFirst} onClick={() => onMove(-1)} />
          <IconButton
            label={t('moveDown', { name })}
            icon={<ArrowDown />}
            disabled={isLast}
            onClick={() => onMove(1)}
          />
        </div>
      </div>
      {method.enabled && !isReady ? <Alert tone="warn">{t('notReady')}</Alert> : null}
      {method.enabled ? (
        <Field label={t('instructions')} hint={t(`instructionsHint.${method.id}`)} optional>
          <Textarea
            rows={3}
            maxLength={2000}
            value={method.instructions}
            onChange={(event) => onChange({ instructions: event.target.value })}
          />
        </Field>
      ) : null}
    </div>
  )
}

/** The store's methods in its order, then the ones that it does not use, off. */
function allMethods({ paymentMethods, methodsOffered }: StoreSettings): PaymentMethodSetting[] {
  const unused = methodsOffered.filter((id) => !paymentMethods.some((method) => method.id === id))
  return [...paymentMethods, ...unused.map((id) => ({ id, enabled: false, instructions: '' }))]
}
