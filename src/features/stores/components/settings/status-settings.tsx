'use client'

import { useMutation } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import type { AdminShellData } from '../../home-schema'
import type { StoreSettings } from '../../settings-schema'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { StatusBadge } from '@/ui/status-badge'
import { toast } from '@/ui/toast'
import { useDeleteStore } from '../use-delete-store'

interface StatusSettingsProps {
  readonly settings: StoreSettings
  readonly shell: AdminShellData
}

/** Whether the store is launched, and its end. */
export function StatusSettings({ settings, shell }: StatusSettingsProps) {
  return (
    <div className="grid gap-5">
      <LaunchCard settings={settings} mayWrite={shell.permissions.includes('settings:write')} />
      <DangerCard shell={shell} />
    </div>
  )
}

function LaunchCard({ settings, mayWrite }: { settings: StoreSettings; mayWrite: boolean }) {
  const t = useTranslations('admin.settings.status')
  const format = useFormatter()
  const trpc = useTRPC()
  const router = useRouter()
  const message = useErrorMessage()
  const isLaunched = settings.launchedAt !== null
  const launch = useMutation(
    trpc.admin.stores.launch.mutationOptions({
      onSuccess: ({ launchedAt }) => {
        toast.success(t(launchedAt ? 'nowLaunched' : 'nowHidden'))
        router.refresh()
      },
      onError: (error) => toast.error(message(error)),
    }),
  )
  const date = settings.launchedAt ? format.dateTime(new Date(settings.launchedAt), { dateStyle: 'long' }) : ''
  return (
    <Card>
      <CardHeader
        title={t('launch')}
        actions={
          <StatusBadge tone={isLaunched ? 'ok' : 'warn'} progress={isLaunched ? 'done' : 'none'}>
            {isLaunched ? t('launched', { date }) : t('notLaunched')}
          </StatusBadge>
        }
      />
      <CardSection className="grid justify-items-start gap-4">
        <p className="max-w-prose text-sm text-ink-muted">{t(isLaunched ? 'launchedText' : 'notLaunchedText')}</p>
        {mayWrite ? (
          <Button
            variant={isLaunched ? 'secondary' : 'primary'}
            loading={launch.isPending}
            onClick={() => launch.mutate({ version: settings.version, launched: !isLaunched })}
          >
            {t(isLaunched ? 'unlaunchAction' : 'launchAction')}
          </Button>
        ) : null}
      </CardSection>
    </Card>
  )
}

function DangerCard({ shell }: { shell: AdminShellData }) {
  const t = useTranslations('admin.settings.status')
  const texts = useTranslations('stores.delete')
  const deleteStore = useDeleteStore()
  const { store } = shell
  const mayDelete = shell.permissions.includes('store:delete')
  return (
    <Card className="border-danger/40">
      <CardHeader title={t('danger')} />
      <CardSection className="flex flex-wrap items-center justify-between gap-4">
        <div className="max-w-prose text-sm">
          <p className="font-medium text-ink">{t('delete')}</p>
          <p className="text-ink-muted">{t(mayDelete ? 'deleteText' : 'ownerOnly')}</p>
        </div>
        {mayDelete ? (
          <ConfirmDialog
            trigger={<Button variant="danger">{t('deleteAction')}</Button>}
            title={texts('title', { name: store.name })}
            description={texts('text')}
            confirmLabel={texts('confirm')}
            typeToConfirm={store.slug}
            onConfirm={() => deleteStore({ id: store.id, slug: store.slug, name: store.name })}
          />
        ) : null}
      </CardSection>
    </Card>
  )
}
