'use client'

import { useParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { uploadImage } from '@/features/media/components/upload-image'
import { pictureUrl } from '@/features/media/media-schema'
import { Button } from '@/ui/button'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Dialog, DialogClose } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { FileDrop } from '@/ui/file-drop'
import { type GridImage, ImageGrid } from '@/ui/image-grid'
import { Input } from '@/ui/input'
import { toast } from '@/ui/toast'
import type { ProductForm } from './product-form'
import { useUploadProblem } from './use-upload-problem'

const ACCEPT = 'image/jpeg,image/png,image/webp,image/avif,image/gif,image/heic,image/heif'

/** Pictures of the product: dropped or chosen, ordered, described. The first one leads. */
export function MediaSection() {
  const t = useTranslations('catalog.editor.media')
  const { store } = useParams<{ store: string }>()
  const { control } = useFormContext<ProductForm>()
  const { field } = useController({ control, name: 'images' })
  const [busy, setBusy] = useState<GridImage[]>([])
  const [openId, setOpenId] = useState<string | null>(null)
  const images = field.value
  const problem = useUploadProblem()

  async function upload(files: File[]) {
    const waiting = files.map((file) => ({ id: `${file.name}-${file.size}`, url: null, alt: file.name, busy: true }))
    setBusy(waiting)
    let all = images
    for (const file of files) {
      try {
        const asset = await uploadImage(store, file)
        if (!all.some((image) => image.asset.id === asset.id)) all = [...all, { asset, alt: '' }]
        field.onChange(all)
      } catch (error) {
        toast.error(problem(error), { description: file.name })
      }
      setBusy((rest) => rest.slice(1))
    }
  }
  const tiles = images.map(({ asset, alt }) => ({ id: asset.id, url: pictureUrl(asset.picture, 320), alt }))
  const drop = (
    <FileDrop
      accept={ACCEPT}
      multiple
      onFiles={(files) => void upload(files)}
      onRejected={() => toast.error(t('rejected'))}
      label={images.length + busy.length > 0 ? t('more') : t('drop')}
      hint={images.length + busy.length > 0 ? undefined : t('hint')}
      className={images.length + busy.length > 0 ? 'px-2 py-3 text-mini' : ''}
    />
  )
  const opened = images.find(({ asset }) => asset.id === openId)

  return (
    <Card>
      <CardHeader title={t('title')} />
      <CardSection>
        {tiles.length + busy.length === 0 ? (
          drop
        ) : (
          <ImageGrid
            images={[...tiles, ...busy]}
            onReorder={(ids) => field.onChange(ids.flatMap((id) => images.find(({ asset }) => asset.id === id) ?? []))}
            onRemove={(id) => field.onChange(images.filter(({ asset }) => asset.id !== id))}
            onOpen={setOpenId}
            trailing={drop}
          />
        )}
      </CardSection>
      <Dialog
        open={opened !== undefined}
        onOpenChange={(open) => setOpenId(open ? openId : null)}
        title={t('altTitle')}
        footer={
          <DialogClose asChild>
            <Button variant="primary">{t('done')}</Button>
          </DialogClose>
        }
      >
        {opened ? (
          <div className="grid gap-4">
            <img
              src={pictureUrl(opened.asset.picture, 640)}
              alt=""
              className="max-h-72 w-full rounded-card border bg-sunken object-contain"
            />
            <Field label={t('alt')} hint={t('altHint')}>
              <Input
                value={opened.alt}
                maxLength={500}
                onChange={(event) =>
                  field.onChange(
                    images.map((image) => (image === opened ? { ...image, alt: event.target.value } : image)),
                  )
                }
              />
            </Field>
          </div>
        ) : null}
      </Dialog>
    </Card>
  )
}
