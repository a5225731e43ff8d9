'use client'

import { Trash2 } from 'lucide-react'
import { useParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { uploadImage } from '@/features/media/components/upload-image'
import { type MediaAsset, pictureUrl } from '@/features/media/media-schema'
import { Field } from '@/ui/field'
import { FileDrop } from '@/ui/file-drop'
import { IconButton } from '@/ui/icon-button'
import { toast } from '@/ui/toast'
import { useUploadProblem } from './use-upload-problem'

/** One picture that a thing may have. */
export function ImageField(props: {
  label: string
  value: MediaAsset | null
  onChange: (asset: MediaAsset | null) => void
}) {
  const t = useTranslations('catalog.editor.media')
  const { store } = useParams<{ store: string }>()
  const [busy, setBusy] = useState(false)
  const problem = useUploadProblem()

  async function upload([file]: File[]) {
    if (!file) return
    setBusy(true)
    try {
      props.onChange(await uploadImage(store, file))
    } catch (error) {
      toast.error(problem(error))
    }
    setBusy(false)
  }

  return (
    <Field label={props.label}>
      {props.value ? (
        <div className="relative overflow-hidden rounded-card border bg-sunken">
          <img src={pictureUrl(props.value.picture, 640)} alt="" className="max-h-48 w-full object-contain" />
          <IconButton
            label={t('removeOne')}
            icon={<Trash2 />}
            size="sm"
            variant="secondary"
            className="absolute top-2 right-2"
            onClick={() => props.onChange(null)}
          />
        </div>
      ) : (
        <FileDrop
          accept="image/*"
          disabled={busy}
          onFiles={(files) => void upload(files)}
          onRejected={() => toast.error(t('rejected'))}
          label={busy ? t('uploading') : t('dropOne')}
        />
      )}
    </Field>
  )
}
