'use client'

import { ArrowDown, ArrowUp, GripVertical, Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { cn } from '@/ui/cn'
import { EmptyState } from '@/ui/empty-state'
import { IconButton } from '@/ui/icon-button'
import { toast } from '@/ui/toast'
import { type CollectionMember, MAX_MEMBERS } from '../../collection-admin-schema'
import { MemberRow } from './member-row'
import { PickProductsDialog } from './pick-products-dialog'

const SHOWN_AT_ONCE = 100

interface MembersCardProps {
  readonly members: readonly CollectionMember[]
  /** Gets what to make of the members; an undo comes later, when there may be others. */
  readonly onChange: (change: (members: readonly CollectionMember[]) => readonly CollectionMember[]) => void
  /** Whether the order here is the order in the shop. */
  readonly isOrdered: boolean
}

/** The products of a manual collection, in the order that the merchant gives them. */
export function MembersCard({ members, onChange, isOrdered }: MembersCardProps) {
  const t = useTranslations('catalogGroups.members')
  const [isPicking, setPicking] = useState(false)
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  const [draggedId, setDragged] = useState<string | null>(null)
  const [announcement, setAnnouncement] = useState('')

  function moveTo(member: CollectionMember, position: number) {
    onChange((current) => current.filter(({ id }) => id !== member.id).toSpliced(position, 0, member))
    setAnnouncement(t('moved', { title: member.title, position: position + 1, total: members.length }))
  }
  function remove(member: CollectionMember) {
    const at = members.indexOf(member)
    onChange((current) => current.filter(({ id }) => id !== member.id))
    const onUndo = () =>
      onChange((current) => (current.some(({ id }) => id === member.id) ? current : current.toSpliced(at, 0, member)))
    toast.success(t('removed', { title: member.title }), { undo: { label: t('undo'), onUndo } })
  }
  const add = (
    <Button size="sm" icon={<Plus />} disabled={members.length >= MAX_MEMBERS} onClick={() => setPicking(true)}>
      {t('add')}
    </Button>
  )
  return (
    <Card>
      <CardHeader
        title={t('title', { count: members.length })}
        description={isOrdered ? t('ordered') : t('unordered')}
        actions={add}
      />
      <p role="status" className="sr-only">
        {announcement}
      </p>
      {members.length === 0 ? (
        <EmptyState illustration="crate" title={t('empty')} description={t('emptyText')} className="py-8" />
      ) : (
        <CardSection className="px-2 sm:px-3">
          <ul>
            {members.slice(0, shown).map((member, index) => (
              // Dragging is an extra for the mouse; the buttons of the row do the same.
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
              <li
                key={member.id}
                draggable={isOrdered}
                onDragStart={() => setDragged(member.id)}
                onDragEnd={() => setDragged(null)}
                onDragOver={(event) => {
                  event.preventDefault()
                  const dragged = members.find(({ id }) => id === draggedId)
                  if (dragged && dragged.id !== member.id) moveTo(dragged, index)
                }}
                className={cn(
                  'group flex items-center gap-1 rounded-control px-1 hover:bg-hover',
                  draggedId === member.id && 'bg-accent-soft opacity-70',
                )}
              >
                {isOrdered ? (
                  <GripVertical aria-hidden className="size-4 shrink-0 cursor-grab text-ink-faint max-sm:hidden" />
                ) : null}
                <MemberRow
                  product={member}
                  trailing={
                    <>
                      {isOrdered ? (
                        <>
                          <IconButton
                            size="sm"
                            label={t('up', { title: member.title })}
                            icon={<ArrowUp />}
                            tooltip={false}
                            disabled={index === 0}
                            onClick={() => moveTo(member, index - 1)}
                          />
                          <IconButton
                            size="sm"
                            label={t('down', { title: member.title })}
                            icon={<ArrowDown />}
                            tooltip={false}
                            disabled={index === members.length - 1}
                            onClick={() => moveTo(member, index + 1)}
                          />
                        </>
                      ) : null}
                      <IconButton
                        size="sm"
                        label={t('remove', { title: member.title })}
                        icon={<X />}
                        tooltip={false}
                        onClick={() => remove(member)}
                      />
                    </>
                  }
                />
              </li>
            ))}
          </ul>
          {members.length > shown ? (
            <Button size="sm" variant="ghost" block onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
              {t('showMore', { count: members.length - shown })}
            </Button>
          ) : null}
        </CardSection>
      )}
      <PickProductsDialog
        open={isPicking}
        memberIds={new Set(members.map(({ id }) => id))}
        onClose={() => setPicking(false)}
        onPick={(picked) => onChange((current) => [...current, ...picked].slice(0, MAX_MEMBERS))}
      />
    </Card>
  )
}
