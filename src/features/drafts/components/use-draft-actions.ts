import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { toast } from '@/ui/toast'
import type { OpenDraft, SaveDraftResult, SendDraftResult } from '../drafts-schema'
import { type DraftForm, toDraft } from './draft-form'

type Refused = Exclude<SaveDraftResult | SendDraftResult, { status: 'saved' | 'sent' }>

/** Saving, sending and throwing a draft away, with what is told of it. False where nothing was kept. */
export function useDraftActions(base: string, opened: OpenDraft | null) {
  const t = useTranslations('drafts')
  const trpc = useTRPC()
  const router = useRouter()
  const refresh = useDraftRefresh()
  const { keep, refuse, fail, problem, isSaving } = useKeepDraft(opened)
  const send = useMutation(trpc.admin.drafts.send.mutationOptions())
  const remove = useMutation(trpc.admin.drafts.delete.mutationOptions())

  async function saveNow(form: DraftForm): Promise<boolean> {
    const id = await keep(form)
    if (id === null) return false
    await refresh()
    toast.success(t(opened?.isOrder ? 'orderSaved' : 'saved'))
    router.push(opened?.isOrder ? `${base}/${id}` : `${base}/${id}/edit`)
    return true
  }
  async function sendNow(form: DraftForm, expectedTotalMinor: number, days: number): Promise<boolean> {
    const id = await keep(form)
    if (id === null) return false
    try {
      const result = await send.mutateAsync({ id, expectedTotalMinor, days })
      await refresh()
      if (result.status === 'sent') {
        toast.success(t('sent'))
        router.push(`${base}/${id}`)
        return true
      }
      refuse(result)
      if (!opened) router.replace(`${base}/${id}/edit`)
      return true
    } catch (error) {
      fail(error)
      return false
    }
  }
  async function removeNow(): Promise<boolean> {
    if (!opened) return true
    try {
      await remove.mutateAsync({ id: opened.id })
      await refresh()
      router.push(base)
      return true
    } catch (error) {
      fail(error)
      return false
    }
  }
  return { saveNow, sendNow, removeNow, isPending: isSaving || send.isPending, problem }
}

function useDraftRefresh(): () => Promise<void> {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const paths = [trpc.admin.drafts, trpc.admin.orders, trpc.admin.returns, trpc.admin.refunds]
  return async () => {
    await Promise.all(paths.map((path) => queries.invalidateQueries(path.pathFilter())))
  }
}

function useKeepDraft(opened: OpenDraft | null) {
  const t = useTranslations('drafts')
  const trpc = useTRPC()
  const errorMessage = useErrorMessage()
  const [problem, setProblem] = useState<string | null>(null)
  const create = useMutation(trpc.admin.drafts.create.mutationOptions())
  const save = useMutation(trpc.admin.drafts.save.mutationOptions())
  const refuse = (result: Refused) => setProblem(t(`problem.${result.status}`))
  const fail = (error: unknown) => setProblem(errorMessage(error))
  /** Keeps what was put together; its id, or null where that was refused. */
  async function keep(form: DraftForm): Promise<string | null> {
    setProblem(null)
    try {
      if (!opened) return (await create.mutateAsync({ draft: toDraft(form) })).id
      const result = await save.mutateAsync({ id: opened.id, version: opened.version, draft: toDraft(form) })
      if (result.status === 'saved') return result.id
      refuse(result)
    } catch (error) {
      fail(error)
    }
    return null
  }
  return { keep, refuse, fail, problem, isSaving: create.isPending || save.isPending }
}
