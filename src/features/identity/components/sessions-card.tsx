'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { MonitorSmartphone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { Card, CardFooter, CardHeader, CardSection } from '@/ui/card'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { RelativeTime } from '@/ui/relative-time'
import { Skeleton } from '@/ui/skeleton'
import { toast } from '@/ui/toast'
import type { SessionSummary } from '../identity-schema'
import { readUserAgent } from './read-user-agent'

export function SessionsCard() {
  const t = useTranslations('identity.account.sessions')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const errorMessage = useErrorMessage()
  const sessions = useQuery(trpc.account.identity.sessions.queryOptions({}))
  const after = (said: string) => ({
    onSuccess: async () => {
      toast.success(said)
      await queries.invalidateQueries({ queryKey: trpc.account.identity.sessions.queryKey() })
    },
    onError: (error: unknown) => toast.error(errorMessage(error)),
  })
  const end = useMutation(trpc.account.identity.revokeSession.mutationOptions(after(t('ended'))))
  const endOthers = useMutation(trpc.account.identity.signOutElsewhere.mutationOptions(after(t('endedOthers'))))
  return (
    <Card>
      <CardHeader title={t('title')} description={t('description')} />
      <CardSection>
        {sessions.data ? (
          <ul className="grid divide-y">
            {sessions.data.map((session) => (
              <SessionItem
                key={session.id}
                session={session}
                isEnding={end.isPending && end.variables.id === session.id}
                onEnd={() => end.mutate({ id: session.id })}
              />
            ))}
          </ul>
        ) : (
          <Skeleton className="h-24" />
        )}
      </CardSection>
      {sessions.data && sessions.data.length > 1 ? (
        <CardFooter>
          <ConfirmDialog
            trigger={<Button>{t('endOthers')}</Button>}
            title={t('endOthersTitle')}
            description={t('endOthersText')}
            confirmLabel={t('endOthers')}
            tone="primary"
            onConfirm={async () => {
              await endOthers.mutateAsync({})
            }}
          />
        </CardFooter>
      ) : null}
    </Card>
  )
}

interface SessionItemProps {
  readonly session: SessionSummary
  readonly isEnding: boolean
  readonly onEnd: () => void
}

function SessionItem({ session, isEnding, onEnd }: SessionItemProps) {
  const t = useTranslations('identity.account.sessions')
  const device = readUserAgent(session.userAgent)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
      <MonitorSmartphone aria-hidden className="size-5 text-ink-faint" />
      <div className="grid min-w-0 flex-1 gap-0.5">
        <p className="flex flex-wrap items-center gap-2 text-sm font-medium text-ink">
          {device ? t('on', device) : t('unknownDevice')}
          {session.isCurrent ? <Badge tone="ok">{t('current')}</Badge> : null}
        </p>
        <p className="text-mini text-ink-muted">
          {session.ip ? `${session.ip} · ` : ''}
          {t.rich('lastSeen', { when: () => <RelativeTime at={session.lastSeenAt} /> })}
        </p>
      </div>
      {session.isCurrent ? null : (
        <Button size="sm" loading={isEnding} onClick={onEnd}>
          {t('end')}
        </Button>
      )}
    </li>
  )
}
