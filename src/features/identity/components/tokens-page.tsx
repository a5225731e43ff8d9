'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { Card, CardSection } from '@/ui/card'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { DateTime } from '@/ui/date-time'
import { EmptyState } from '@/ui/empty-state'
import { PageHeader } from '@/ui/page-header'
import { RelativeTime } from '@/ui/relative-time'
import { Skeleton } from '@/ui/skeleton'
import { toast } from '@/ui/toast'
import type { ApiToken } from '../access-schema'
import { CreateTokenDialog } from './create-token-dialog'
import { useScopeLabel } from './use-scope-label'

/** Settings → API tokens. Needs AdminTrpcProvider and the messages `access`. */
export function TokensPage() {
  const t = useTranslations('access.tokens')
  const trpc = useTRPC()
  const errorMessage = useErrorMessage()
  const list = useQuery(trpc.admin.identity.apiTokens.queryOptions({}))
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} actions={<CreateTokenDialog />} />
      {list.error ? <Alert tone="danger">{errorMessage(list.error)}</Alert> : null}
      {list.data?.length === 0 ? (
        <Card>
          <EmptyState illustration="column" title={t('none')} description={t('noneText')} />
        </Card>
      ) : null}
      {list.isPending ? <Skeleton className="h-40" /> : null}
      {list.data && list.data.length > 0 ? (
        <Card>
          <CardSection>
            <ul className="grid divide-y">
              {list.data.map((token: ApiToken) => (
                <TokenItem key={token.id} token={token} />
              ))}
            </ul>
          </CardSection>
        </Card>
      ) : null}
    </>
  )
}

function TokenItem({ token }: { token: ApiToken }) {
  const t = useTranslations('access.tokens')
  const scopeLabel = useScopeLabel()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const errorMessage = useErrorMessage()
  const revoke = useMutation(
    trpc.admin.identity.revokeApiToken.mutationOptions({
      onSuccess: async () => {
        toast.success(t('revoked'))
        await queries.invalidateQueries({ queryKey: trpc.admin.identity.apiTokens.queryKey() })
      },
      onError: (error) => toast.error(errorMessage(error)),
    }),
  )
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-3 py-4 first:pt-0 last:pb-0">
      <KeyRound aria-hidden className="mt-0.5 size-5 text-ink-faint" />
      <div className="grid min-w-0 flex-1 basis-64 gap-1">
        <p className="flex flex-wrap items-center gap-2 text-sm font-medium text-ink">
          {token.name}
          {token.hasExpired ? <Badge tone="warn">{t('expired')}</Badge> : null}
        </p>
        <p className="font-mono text-mini text-ink-muted">{token.prefix}…</p>
        <p className="text-mini text-ink-muted">
          {t.rich('by', { name: token.createdByName, date: () => <DateTime at={token.createdAt} shape="date" /> })} ·{' '}
          {token.lastUsedAt === null ? t('neverUsed') : <LastUsed at={token.lastUsedAt} />}
          {token.expiresAt && !token.hasExpired ? (
            <> · {t.rich('until', { date: () => <DateTime at={token.expiresAt ?? ''} shape="date" /> })}</>
          ) : null}
        </p>
        <ul className="mt-1 flex flex-wrap gap-1.5">
          {token.scopes.map((scope) => (
            <li key={scope}>
              <Badge>{scopeLabel(scope)}</Badge>
            </li>
          ))}
        </ul>
      </div>
      <ConfirmDialog
        trigger={
          <Button size="sm" variant="dangerGhost" className="max-sm:ms-6.5">
            {t('revoke')}
          </Button>
        }
        title={t('revokeTitle', { name: token.name })}
        description={t('revokeText')}
        confirmLabel={t('revokeAction')}
        onConfirm={async () => {
          await revoke.mutateAsync({ id: token.id })
        }}
      />
    </li>
  )
}

function LastUsed({ at }: { at: string }) {
  const t = useTranslations('access.tokens')
  return <>{t.rich('lastUsed', { when: () => <RelativeTime at={at} /> })}</>
}
