'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useErrorMessage, useTRPC, useTRPCClient } from '@/trpc/client'
import { toast } from '@/ui/toast'
import type { PromotionProblem, PromotionRules, ShownState } from '../../promotion-admin-schema'
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

/** The draft, what of it is saved, and the calls that save it and switch it on. */
export function usePromotionEditor(beginning: Beginning) {
  const t = useTranslations('promotionsAdmin.editor')
  const [draft, setDraft] = useState(beginning.draft)
  const [baseline, setBaseline] = useState(beginning.draft)
  const [saved, setSaved] = useState(beginning.saved)
  const [code, setCode] = useState(beginning.code)
  const [refused, setRefused] = useState<readonly PromotionProblem[]>([])
  const [failure, setFailure] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const [isTried, setTried] = useState(false)
  const calls = usePromotionCalls(beginning.store)
  const isDirty = saved === null || !isSamePromotion(draft, baseline)

  async function store(): Promise<SavedState | null> {
    if (!isDirty) return saved
    if (saved === null && code.trim() !== '' && !codeTextSchema.safeParse(code).success) {
      setRefused([{ path: ['code'], code: 'code_invalid', severity: 'error', detail: null }])
      return null
    }
    const head = saved ? { id: saved.id, version: saved.version } : code.trim() === '' ? {} : { code }
    const answer = await calls.save({ ...head, name: draft.name, rules: rulesOf(draft) as PromotionRules })
    if (answer.status === 'problems') {
      setRefused(answer.problems)
      return null
    }
    const next = { id: answer.id, version: answer.version, shownState: saved?.shownState ?? ('draft' as const) }
    setBaseline(draft)
    setSaved(next)
    setRefused([])
    setTried(false)
    return next
  }
  /** Runs work that ends in a saved promotion; null where it did not. */
  async function run(work: () => Promise<SavedState | null>): Promise<SavedState | null> {
    setTried(true)
    setBusy(true)
    setFailure(null)
    try {
      const next = await work()
      if (next) await calls.refresh(next.id)
      return next
    } catch (error) {
      setFailure(error)
      return null
    } finally {
      setBusy(false)
    }
  }
  async function save(): Promise<void> {
    const next = await run(store)
    if (!next) return
    toast.success(t('saved'))
    if (saved === null) calls.open(next.id)
  }
  async function setState(state: 'live' | 'paused'): Promise<void> {
    const next = await run(async () => {
      const stored = await store()
      if (!stored) return null
      const answer = await calls.setState({ id: stored.id, state })
      if (answer.status === 'problems') {
        setRefused(answer.problems)
        return null
      }
      const switched = { ...stored, version: stored.version + 1, shownState: answer.shownState }
      setSaved(switched)
      return switched
    })
    if (!next) return
    toast.success(t(`switched.${next.shownState}`))
    if (saved === null) calls.open(next.id)
  }

  return {
    draft,
    change: (part: Partial<PromotionDraft>) => {
      setRefused([])
      setDraft((current) => ({ ...current, ...part }))
    },
    discard: () => {
      setDraft(baseline)
      setRefused([])
      setTried(false)
    },
    code,
    setCode: (next: string) => {
      setRefused([])
      setCode(next)
    },
    saved,
    isDirty,
    isBusy,
    isTried,
    setTried,
    refused,
    failure,
    save,
    setState,
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
