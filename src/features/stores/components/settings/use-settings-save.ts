'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useErrorMessage } from '@/trpc/client'
import { toast } from '@/ui/toast'

/** What every settings form does after its answer: says so, and lets the frame (name, banners) read anew. */
export function useSettingsSave() {
  const t = useTranslations('admin.settings')
  const router = useRouter()
  const message = useErrorMessage()
  return {
    onSuccess: () => {
      toast.success(t('saved'))
      router.refresh()
    },
    onError: (error: unknown) => {
      toast.error(message(error))
    },
  }
}
