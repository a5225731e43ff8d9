'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ContentEditor, UpdateContentInput } from '../../content-schema'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { toast } from '@/ui/toast'

type Parts = Omit<UpdateContentInput, 'version'>

/** Parts of the look under edit: what is saved, what is typed, and the way from one to the other. */
export function useContentSave<T extends Parts>(content: ContentEditor, pick: (content: ContentEditor) => T) {
  const t = useTranslations('admin.settings')
  const trpc = useTRPC()
  const router = useRouter()
  const message = useErrorMessage()
  const [saved, setSaved] = useState(content)
  const [draft, setDraft] = useState(() => pick(content))
  const save = useMutation(
    trpc.admin.content.update.mutationOptions({
      onSuccess: (next) => {
        setSaved(next)
        setDraft(pick(next))
        toast.success(t('saved'))
        router.refresh()
      },
      onError: (error) => {
        toast.error(message(error))
      },
    }),
  )
  return {
    draft,
    change: (part: Partial<T>) => setDraft((current) => ({ ...current, ...part })),
    bar: {
      dirty: JSON.stringify(draft) !== JSON.stringify(pick(saved)),
      saving: save.isPending,
      onSave: () => save.mutate({ version: saved.version, ...draft }),
      onDiscard: () => setDraft(pick(saved)),
    },
  }
}
