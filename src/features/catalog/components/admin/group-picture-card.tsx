'use client'

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Picture } from '@/features/media/components/picture'
import { UploadError, uploadImage } from '@/features/media/components/upload-image'
import type { MediaAsset } from '@/features/media/media-schema'
import { Button } from '@/ui/button'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { FileDrop } from '@/ui/file-drop'
import { ProgressBar } from '@/ui/progress-bar'
import { toast } from '@/ui/toast'

interface GroupPictureCardProps {
  readonly store: string
  readonly image: MediaAsset | null
  readonly onChange: (image: MediaAsset | null) => void
}

/** The picture of a category or collection. */
export function GroupPictureCard({ store, image, onChange }: GroupPictureCardProps) {
  const t = useTranslations('catalogGroups.picture')
  const failed = useTranslations('catalogGroups.picture.failures')
  const [isBusy, setBusy] = useState(false)

  async function upload(file: File | undefined) {
    if (!file) return
    setBusy(true)
    try {
      onChange(await uploadImage(store, file))
    } catch (error) {
      const code = error instanceof UploadError ? error.code : 'internal'
      toast.error(failed(code === 'too_large' || code === 'unsupported_file' ? code : 'other'))
    }
    setBusy(false)
  }

  return (
    <Card>
      <CardHeader
        title={t('title')}
        actions={
          image ? (
            <Button size="sm" variant="ghost" icon={<Trash2 />} onClick={() => onChange(null)}>
              {t('remove')}
            </Button>
          ) : null
        }
      />
      <CardSection className="grid gap-3">
        {image ? (
          <Picture picture={image.picture} sizes="20rem" className="aspect-[4/3] w-full rounded-control border object-cover" alt="" />
        ) : null}
        {isBusy ? <ProgressBar value={null} label={t('uploading')} /> : null}
        <FileDrop
          accept="image/*"
          disabled={isBusy}
          label={image ? t('replace') : t('add')}
          className={image ? 'px-3 py-3 [&>span:first-of-type]:hidden' : ''}
          onFiles={([file]) => void upload(file)}
          onRejected={() => toast.error(failed('unsupported_file'))}
        />
      </CardSection>
    </Card>
  )
}
