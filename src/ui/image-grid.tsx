'use client'

import { ArrowLeft, ArrowRight, ImageOff, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Badge } from './badge'
import { cn } from './cn'
import { IconButton } from './icon-button'
import { Spinner } from './spinner'

export interface GridImage {
  id: string
  url: string | null
  alt: string
  /** While it is being uploaded or resized. */
  busy?: boolean
}

export interface ImageGridProps {
  images: readonly GridImage[]
  /** Called with the ids in their new order. */
  onReorder: (ids: string[]) => void
  onRemove?: (id: string) => void
  /** Opens the picture's own dialog (alt text). */
  onOpen?: (id: string) => void
  /** The last tile, such as an "add" button. */
  trailing?: ReactNode
}

/** Pictures in an order that matters, the first one leading. Moved by dragging or by buttons (WCAG 2.5.7). */
export function ImageGrid(props: ImageGridProps) {
  const t = useTranslations('ui.images')
  const [dragged, setDragged] = useState<string | null>(null)
  const [announcement, setAnnouncement] = useState('')
  const ids = props.images.map((image) => image.id)

  function moveTo(id: string, position: number) {
    if (position < 0 || position >= ids.length || ids.indexOf(id) === position) return
    const rest = ids.filter((other) => other !== id)
    rest.splice(position, 0, id)
    setAnnouncement(t('moved', { position: position + 1, total: ids.length }))
    props.onReorder(rest)
  }

  return (
    <>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(7.5rem,1fr))] gap-3 [&>li:first-child]:col-span-2 [&>li:first-child]:row-span-2">
        {props.images.map((image, index) => (
          // Dragging is an extra for the mouse; the buttons below do the same.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            key={image.id}
            draggable
            onDragStart={() => setDragged(image.id)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => {
              event.preventDefault()
              if (dragged) moveTo(dragged, index)
            }}
            className={cn(
              'group relative aspect-square overflow-hidden rounded-card border bg-sunken',
              dragged === image.id && 'opacity-40 ring-2 ring-accent',
            )}
          >
            <TilePicture image={image} onOpen={props.onOpen} label={t('edit', { position: index + 1 })} />
            {index === 0 ? (
              <Badge className="absolute top-2 left-2 bg-raised/90 text-ink shadow-control">{t('main')}</Badge>
            ) : null}
            <div className="absolute inset-x-1.5 bottom-1.5 flex justify-end gap-1 opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 touch:opacity-100">
              <TileButton
                label={t('moveBack', { position: index + 1 })}
                disabled={index === 0}
                onClick={() => moveTo(image.id, index - 1)}
              >
                <ArrowLeft />
              </TileButton>
              <TileButton
                label={t('moveForward', { position: index + 1 })}
                disabled={index === ids.length - 1}
                onClick={() => moveTo(image.id, index + 1)}
              >
                <ArrowRight />
              </TileButton>
              {props.onRemove ? (
                <TileButton label={t('remove', { position: index + 1 })} onClick={() => props.onRemove?.(image.id)}>
                  <Trash2 />
                </TileButton>
              ) : null}
            </div>
          </li>
        ))}
        {props.trailing ? <li className="aspect-square *:h-full">{props.trailing}</li> : null}
      </ul>
      <p role="status" className="sr-only">
        {announcement}
      </p>
    </>
  )
}

function TilePicture({ image, onOpen, label }: { image: GridImage; onOpen?: (id: string) => void; label: string }) {
  const picture = image.url ? (
    <img src={image.url} alt={image.alt} draggable={false} className="size-full object-cover" />
  ) : (
    <span className="grid size-full place-items-center text-ink-faint">
      {image.busy ? <Spinner className="size-5" /> : <ImageOff aria-hidden className="size-5" />}
    </span>
  )
  if (!onOpen) return picture
  return (
    <button
      type="button"
      aria-label={label}
      onClick={() => onOpen(image.id)}
      className="block size-full focus-visible:outline-offset-[-2px]"
    >
      {picture}
    </button>
  )
}

function TileButton(props: { label: string; disabled?: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <IconButton
      label={props.label}
      icon={props.children}
      tooltip={false}
      disabled={props.disabled}
      onClick={props.onClick}
      size="sm"
      variant="secondary"
      className="size-7 h-7 rounded-md border-line bg-raised [&_svg]:size-3.5"
    />
  )
}
