'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Crown, Ellipsis, ShieldCheck, UserMinus, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Role } from '@/lib/permissions'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Avatar } from '@/ui/avatar'
import { Badge } from '@/ui/badge'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { DateTime } from '@/ui/date-time'
import { DropdownMenu, MenuItem, MenuSeparator } from '@/ui/dropdown-menu'
import { IconButton } from '@/ui/icon-button'
import { toast } from '@/ui/toast'
import type { Member } from '../access-schema'
import { TransferDialog } from './transfer-dialog'

/** A member of the store, with what the reader may do about them. */
export function MemberItem({ member, yourRole }: { readonly member: Member; readonly yourRole: Role }) {
  const t = useTranslations('access')
  const mayChange = yourRole !== 'staff' && member.role !== 'owner'
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
      <Avatar name={member.name} />
      <div className="grid min-w-0 flex-1 gap-0.5">
        <p className="flex flex-wrap items-center gap-2 text-sm font-medium text-ink">
          {member.name}
          {member.isYou ? <Badge tone="accent">{t('staff.you')}</Badge> : null}
        </p>
        <p className="text-mini wrap-anywhere text-ink-muted">
          {member.email} · {t.rich('staff.joined', { date: () => <DateTime at={member.joinedAt} shape="date" /> })}
        </p>
      </div>
      <Badge tone={member.role === 'owner' ? 'ok' : 'neutral'}>{t(`roles.${member.role}`)}</Badge>
      {mayChange ? <MemberMenu member={member} mayTransfer={yourRole === 'owner'} /> : null}
    </li>
  )
}

function MemberMenu({ member, mayTransfer }: { member: Member; mayTransfer: boolean }) {
  const t = useTranslations('access')
  const [asked, setAsked] = useState<'remove' | 'transfer' | null>(null)
  const { name, userId } = member
  const { changeRole, remove } = useMemberActions(name)
  const other = member.role === 'admin' ? 'staff' : 'admin'
  return (
    <>
      <DropdownMenu trigger={<IconButton size="sm" label={t('staff.actions', { name })} icon={<Ellipsis />} />}>
        <MenuItem
          icon={other === 'admin' ? <ShieldCheck /> : <UserRound />}
          onSelect={() => changeRole.mutate({ userId, role: other })}
        >
          {t(other === 'admin' ? 'staff.makeAdmin' : 'staff.makeStaff')}
        </MenuItem>
        {mayTransfer ? (
          <MenuItem icon={<Crown />} onSelect={() => setAsked('transfer')}>
            {t('staff.transfer')}
          </MenuItem>
        ) : null}
        <MenuSeparator />
        <MenuItem icon={<UserMinus />} tone="danger" onSelect={() => setAsked('remove')}>
          {t('staff.remove')}
        </MenuItem>
      </DropdownMenu>
      <ConfirmDialog
        open={asked === 'remove'}
        onOpenChange={(open) => setAsked(open ? 'remove' : null)}
        title={t('staff.removeTitle', { name })}
        description={t('staff.removeText')}
        confirmLabel={t('staff.removeAction', { name })}
        onConfirm={async () => {
          await remove.mutateAsync({ userId })
        }}
      />
      {asked === 'transfer' ? <TransferDialog member={member} onClose={() => setAsked(null)} /> : null}
    </>
  )
}

function useMemberActions(name: string) {
  const t = useTranslations('access')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const errorMessage = useErrorMessage()
  const refresh = () => queries.invalidateQueries({ queryKey: trpc.admin.identity.members.queryKey() })
  const onError = (error: unknown) => {
    toast.error(errorMessage(error))
  }
  const changeRole = useMutation(
    trpc.admin.identity.changeMemberRole.mutationOptions({
      onSuccess: async (_done, { role }) => {
        toast.success(t('staff.roleChanged', { name, role: t(`roles.${role}`) }))
        await refresh()
      },
      onError,
    }),
  )
  const remove = useMutation(
    trpc.admin.identity.removeMember.mutationOptions({
      onSuccess: async () => {
        toast.success(t('staff.removed', { name }))
        await refresh()
      },
      onError,
    }),
  )
  return { changeRole, remove }
}
