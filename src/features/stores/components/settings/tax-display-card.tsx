'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { StoreSettings } from '../../settings-schema'
import { useTRPC } from '@/trpc/client'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Switch } from '@/ui/switch'
import { useSettingsSave } from './use-settings-save'

/** Whether what shoppers see includes the tax, and what bears none. Takes effect at once. */
export function TaxDisplayCard({ settings }: { settings: StoreSettings }) {
  const t = useTranslations('admin.settings.taxes')
  const trpc = useTRPC()
  const save = useMutation(trpc.admin.stores.updateTaxDisplay.mutationOptions(useSettingsSave()))
  const { version, ...saved } = save.data ?? settings
  const { pricesIncludeTax, digitalTaxed } = save.isPending ? save.variables : saved
  return (
    <Card>
      <CardHeader title={t('display')} />
      <CardSection>
        <Switch
          label={t('included')}
          description={t('includedText')}
          checked={pricesIncludeTax}
          disabled={save.isPending}
          onCheckedChange={(checked) => save.mutate({ version, digitalTaxed, pricesIncludeTax: checked })}
        />
      </CardSection>
      <CardSection>
        <Switch
          label={t('digital')}
          description={t('digitalText')}
          checked={!digitalTaxed}
          disabled={save.isPending}
          onCheckedChange={(checked) => save.mutate({ version, pricesIncludeTax, digitalTaxed: !checked })}
        />
      </CardSection>
    </Card>
  )
}
