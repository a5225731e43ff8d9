'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { StoreSettings } from '../../settings-schema'
import { useTRPC } from '@/trpc/client'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Switch } from '@/ui/switch'
import { useSettingsSave } from './use-settings-save'

/** Whether what shoppers see includes the tax. Takes effect at once. */
export function TaxDisplayCard({ settings }: { settings: StoreSettings }) {
  const t = useTranslations('admin.settings.taxes')
  const trpc = useTRPC()
  const save = useMutation(trpc.admin.stores.updateTaxDisplay.mutationOptions(useSettingsSave()))
  const { version } = save.data ?? settings
  const shown = save.isPending ? save.variables.pricesIncludeTax : (save.data ?? settings).pricesIncludeTax
  return (
    <Card>
      <CardHeader title={t('display')} />
      <CardSection>
        <Switch
          label={t('included')}
          description={t('includedText')}
          checked={shown}
          disabled={save.isPending}
          onCheckedChange={(pricesIncludeTax) => save.mutate({ version, pricesIncludeTax })}
        />
      </CardSection>
    </Card>
  )
}
