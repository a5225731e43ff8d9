'use client'

import { Copy, Ellipsis, Pause, Play, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { DropdownMenu, MenuItem } from '@/ui/dropdown-menu'
import { IconButton } from '@/ui/icon-button'
import type { EditorPromotion } from '../../promotion-admin-schema'
import { useBuilder } from './builder-context'
import { usePromotionActions, type usePromotionEditor } from './use-promotion-editor'

interface PromotionStateActionsProps {
  readonly store: string
  readonly promotion: EditorPromotion | null
  readonly editor: ReturnType<typeof usePromotionEditor>
}

/** Switching a promotion on and off, copying and deleting it. */
export function PromotionStateActions({ store, promotion, editor }: PromotionStateActionsProps) {
  const t = useTranslations('promotionsAdmin.editor')
  const actions = usePromotionActions(store)
  const { choices } = useBuilder()
  const [isAsking, setAsking] = useState(false)
  const { saved, draft, isBusy } = editor
  const state = saved?.shownState ?? 'draft'
  const isOn = state === 'active' || state === 'scheduled' || state === 'expired'
  const startsLater = draft.schedule.startsAt !== null && draft.schedule.startsAt > choices.now
  const used = (promotion?.uses ?? 0) > 0
  return (
    <>
      {isOn ? (
        <Button icon={<Pause />} loading={isBusy} onClick={() => void editor.setState('paused')}>
          {t('pause')}
        </Button>
      ) : (
        <Button variant="primary" icon={<Play />} loading={isBusy} onClick={() => void editor.setState('live')}>
          {t(state === 'paused' ? 'resume' : startsLater ? 'schedule' : 'activate')}
        </Button>
      )}
      {saved ? (
        <>
          <DropdownMenu
            trigger={<IconButton label={t('more')} icon={<Ellipsis />} variant="secondary" tooltip={false} />}
          >
            <MenuItem icon={<Copy />} onSelect={() => void actions.duplicate(saved.id, draft.name)}>
              {t('duplicate')}
            </MenuItem>
            <MenuItem
              icon={<Trash2 />}
              tone="danger"
              {...(used ? { disabledReason: t('usedStays') } : isOn ? { disabledReason: t('pauseFirst') } : {})}
              onSelect={() => setAsking(true)}
            >
              {t('delete')}
            </MenuItem>
          </DropdownMenu>
          <ConfirmDialog
            open={isAsking}
            onOpenChange={setAsking}
            title={t('deleteTitle', { name: draft.name })}
            description={t('deleteText')}
            confirmLabel={t('delete')}
            onConfirm={() => actions.remove(saved.id)}
          />
        </>
      ) : null}
    </>
  )
}
