'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useErrorMessage, useTRPC, useTRPCClient } from '@/trpc/client'
import { toast } from '@/ui/toast'
import type { PromotionProblem, ShownState } from '../../promotion-admin-schema'
import { codeTextSchema } from '../../promotion-codes-schema'
import { isSamePromotion, type PromotionDraft, rulesOf } from './promotion-draft'

/** The saved promotion that is being edited; null while it is new. */
export interface SavedState {
  readonly id: string
  readonly version: number
  readonly shownState: ShownState
}

interface Beginning {
  readonly store: string
  readonly draft: PromotionDraft
  readonly saved: SavedState | null
  /** Of a new promotion with codes. */
  readonly code: string
}

/** The draft, and what of it is saved. */
function useDraftState(beginning: Beginning) {
  const [draft, setDraft] = useState(beginning.draft)
  const [baseline, setBaseline] = useState(beginning.draft)
  const [saved, setSaved] = useState(beginning.saved)
  const [code, setCode] = useState(beginning.code)
  const [refused, setRefused] = useState<readonly PromotionProblem[]>([])
  const [isTried, setTried] = useState(false)
  return {
    draft,
    saved,
    code,
    refused,
    isTried,
    isDirty: saved === null || !isSamePromotion(draft, baseline),
    setSaved,
    setRefused,
    setTried,
    /** The draft is what is stored now. */
    settle: (next: SavedState) => {
      setBaseline(draft)
      setSaved(next)
      setRefused([])
      setTried(false)
    },
    change: (part: Partial<PromotionDraft>) => {
      setRefused([])
      setDraft((current) => ({ ...current, ...part }))
    },
    changeCode: (next: string) => {
      setRefused([])
      setCode(next)
    },
    discard: () => {
      setDraft(baseline)
      setRefused([])
      setTried(false)
    },
  }
}

type DraftState = ReturnType<typeof useDraftState>
type Calls = ReturnType<typeof usePromotionCalls>

const BAD_CODE: PromotionProblem = { path: ['code'], code: 'code_invalid', severity: 'error', detail: null }

/** Stores the draft where it differs from what is stored; null where it is refused, with the reasons in the state. */
async function storeDraft(state: DraftState, calls: Calls): Promise<SavedState | null> {
  const { draft, saved, code } = state
  if (!state.isDirty) return saved
  const wantsCode = saved === null && code.trim() !== ''
  if (wantsCode && !codeTextSchema.safeParse(code).success) {
    state.setRefused([BAD_CODE])
    return null
  }
  const head = saved ? { id: saved.id, version: saved.version } : wantsCode ? { code } : {}
  const answer = await calls.save({ ...head, name: draft.name, rules: rulesOf(draft) })
  if (answer.status === 'problems') {
    state.setRefused(answer.problems)
    return null
  }
  const next = { id: answer.id, version: answer.version, shownState: answer.shownState }
  state.settle(next)
  return next
}

/** Stores the draft and switches the promotion on or off; null where either is refused. */
async function switchPromotion(state: DraftState, calls: Calls, to: 'live' | 'paused'): Promise<SavedState | null> {
  const stored = await storeDraft(state, calls)
  if (!stored) return null
  const answer = await calls.setState({ id: stored.id, state: to })
  if (answer.status === 'problems') {
    state.setRefused(answer.problems)
    return null
  }
  const next = { ...stored, version: stored.version + 1, shownState: answer.shownState }
  state.setSaved(next)
  return next
}

/** The draft, what of it is saved, and the calls that save it and switch it on. */
export function usePromotionEditor(beginning: Beginning) {
  const t = useTranslations('promotionsAdmin.editor')
  const state = useDraftState(beginning)
  const calls = usePromotionCalls(beginning.store)
  const [failure, setFailure] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)

  async function run(work: () => Promise<SavedState | null>, say: (next: SavedState) => string): Promise<void> {
    state.setTried(true)
    setBusy(true)
    setFailure(null)
    try {
      const next = await work()
      if (!next) return
      await calls.refresh(next.id)
      toast.success(say(next))
      if (state.saved === null) calls.open(next.id)
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  const { draft, saved, code, refused, isTried, isDirty, change, changeCode, discard } = state
  return {
    draft,
    saved,
    code,
    refused,
    isTried,
    isDirty,
    change,
    changeCode,
    discard,
    isBusy,
    failure,
    save: () =>
      run(
        () => storeDraft(state, calls),
        () => t('saved'),
      ),
    setState: (to: 'live' | 'paused') =>
      run(
        () => switchPromotion(state, calls, to),
        ({ shownState }) => t(`switched.${shownState}`),
      ),
  }
}

function usePromotionCalls(store: string) {
  const trpc = useTRPC()
  const { admin } = useTRPCClient()
  const queries = useQueryClient()
  const router = useRouter()
  return {
    save: admin.promotions.save.mutate,
    setState: admin.promotions.setState.mutate,
    open: (id: string) => router.replace(`/admin/${store}/promotions/${id}`),
    refresh: (id: string) =>
      Promise.all([
        queries.invalidateQueries({ queryKey: trpc.admin.promotions.list.pathKey() }),
        queries.invalidateQueries({ queryKey: trpc.admin.promotions.get.queryKey({ id }) }),
      ]),
  }
}

/** Copying and deleting, from the editor's menu. */
export function usePromotionActions(store: string) {
  const t = useTranslations('promotionsAdmin.editor')
  const trpc = useTRPC()
  const { admin } = useTRPCClient()
  const queries = useQueryClient()
  const router = useRouter()
  const message = useErrorMessage()
  const refresh = () => queries.invalidateQueries({ queryKey: trpc.admin.promotions.list.pathKey() })
  return {
    duplicate: async (id: string, name: string): Promise<void> => {
      try {
        const copy = await admin.promotions.duplicate.mutate({ id, name: t('copyOf', { name }).slice(0, 120) })
        if (copy.status !== 'saved') return
        await refresh()
        toast.success(t('duplicated'))
        router.push(`/admin/${store}/promotions/${copy.id}`)
      } catch (error) {
        toast.error(message(error))
      }
    },
    remove: async (id: string): Promise<void> => {
      try {
        await admin.promotions.delete.mutate({ id })
        await refresh()
        toast.success(t('deleted'))
        router.push(`/admin/${store}/promotions`)
      } catch (error) {
        toast.error(message(error))
        throw error
      }
    },
  }
}
