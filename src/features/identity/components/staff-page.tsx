'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { DateTime } from '@/ui/date-time'
import { PageHeader } from '@/ui/page-header'
import { Skeleton } from '@/ui/skeleton'
import { toast } from '@/ui/toast'
import type { Invitation, Member } from '../access-schema'
import { InviteDialog } from './invite-dialog'
import { MemberItem } from './member-item'

/** Settings → Staff: who may work in the store. Needs AdminTrpcProvider and the messages `access`. */
export function StaffPage() {
  const t = useTranslations('access.staff')
  const trpc = useTRPC()
  const errorMessage = useErrorMessage()
  const [isInviting, setInviting] = useState(false)
  const list = useQuery(trpc.admin.identity.members.queryOptions({}))
  const you = list.data?.members.find((member) => member.isYou)
  const mayChange = you?.role === 'owner' || you?.role === 'admin'
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          mayChange ? (
            <Button variant="primary" icon={<UserPlus />} onClick={() => setInviting(true)}>
              {t('invite')}
            </Button>
          ) : null
        }
      />
      {isInviting ? <InviteDialog onClose={() => setInviting(false)} /> : null}
      {list.error ? <Alert tone="danger">{errorMessage(list.error)}</Alert> : null}
      <div className="grid gap-6">
        <Card>
          <CardHeader title={t('members')} />
          <CardSection>
            {list.data ? (
              <ul className="grid divide-y">
                {list.data.members.map((member: Member) => (
                  <MemberItem key={member.userId} member={member} yourRole={you?.role ?? 'staff'} />
                ))}
              </ul>
            ) : (
              <Skeleton className="h-24" />
            )}
          </CardSection>
        </Card>
        {list.data && list.data.invitations.length > 0 ? (
          <Card>
            <CardHeader title={t('invitations')} />
            <CardSection>
              <ul className="grid divide-y">
                {list.data.invitations.map((invitation) => (
                  <InvitationItem key={invitation.id} invitation={invitation} mayChange={mayChange} />
                ))}
              </ul>
            </CardSection>
          </Card>
        ) : null}
      </div>
    </>
  )
}

function InvitationItem({ invitation, mayChange }: { invitation: Invitation; mayChange: boolean }) {
  const t = useTranslations('access')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const errorMessage = useErrorMessage()
  const after = (said: string) => ({
    onSuccess: async () => {
      toast.success(said)
      await queries.invalidateQueries({ queryKey: trpc.admin.identity.members.queryKey() })
    },
    onError: (error: unknown) => toast.error(errorMessage(error)),
  })
  const { id, email, role } = invitation
  const resend = useMutation(trpc.admin.identity.inviteMember.mutationOptions(after(t('staff.sent', { email }))))
  const revoke = useMutation(trpc.admin.identity.revokeInvitation.mutationOptions(after(t('staff.revoked'))))
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
      <div className="grid min-w-0 flex-1 gap-0.5">
        <p className="text-sm font-medium wrap-anywhere text-ink">{email}</p>
        <p className="text-mini text-ink-muted">
          {invitation.hasExpired
            ? t('staff.expired')
            : t.rich('staff.expires', { date: () => <DateTime at={invitation.expiresAt} shape="date" /> })}
        </p>
      </div>
      <Badge>{t(`roles.${role}`)}</Badge>
      {mayChange ? (
        <div className="flex gap-1">
          <Button size="sm" variant="ghost" loading={resend.isPending} onClick={() => resend.mutate({ email, role })}>
            {t('staff.resend')}
          </Button>
          <Button size="sm" variant="dangerGhost" loading={revoke.isPending} onClick={() => revoke.mutate({ id })}>
            {t('staff.revoke')}
          </Button>
        </div>
      ) : null}
    </li>
  )
}
