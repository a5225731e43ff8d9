'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Picture } from '@/features/media/components/picture'
import { cn } from '@/ui/cn'
import { ShopIcon } from '@/ui/shop/shop-icon'
import type { StorefrontProduct } from '../../catalog-schema'

type Images = StorefrontProduct['images']

/** The product's pictures: a row to swipe on phones, thumbnails beside the large one elsewhere; the large one opens enlarged. */
export function ProductGallery({ images, shownId }: { images: Images; shownId: string | null }) {
  const t = useTranslations('storefront.gallery')
  const [index, setIndex] = useState(0)
  const [zoomed, setZoomed] = useState(false)
  const track = useRef<HTMLUListElement>(null)
  const show = (next: number) => {
    setIndex(next)
    const item = track.current?.children[next]
    if (item instanceof HTMLElement) track.current?.scrollTo({ left: item.offsetLeft - track.current.offsetLeft })
  }
  useEffect(() => {
    const wanted = images.findIndex((image) => image.id === shownId)
    if (wanted >= 0) show(wanted)
  }, [shownId, images])
  if (images.length === 0) return <div className="aspect-square rounded-panel bg-sunken" />
  return (
    <section aria-label={t('label')} className="flex flex-col-reverse gap-3 lg:flex-row">
      {images.length > 1 ? <Thumbnails images={images} index={index} onChoose={show} /> : null}
      <div className="relative min-w-0 grow">
        <ul
          ref={track}
          className="flex snap-x snap-mandatory overflow-x-auto rounded-panel [scrollbar-width:none] max-lg:-mx-4 max-lg:rounded-none motion-safe:scroll-smooth"
          onScroll={({ currentTarget }) => {
            setIndex(Math.round(Math.abs(currentTarget.scrollLeft) / currentTarget.clientWidth))
          }}
        >
          {images.map((image, at) => (
            <li key={image.id} className="w-full shrink-0 snap-center">
              <button
                type="button"
                onClick={() => setZoomed(true)}
                aria-label={t('enlarge', { alt: image.picture.alt })}
                className="block aspect-(--card-ratio) w-full cursor-zoom-in bg-sunken focus-visible:-outline-offset-4"
              >
                <Picture
                  picture={image.picture}
                  sizes="(min-width: 64rem) 45vw, 100vw"
                  priority={at === 0}
                  className="size-full object-cover"
                />
              </button>
            </li>
          ))}
        </ul>
        <span
          aria-hidden
          className="pointer-events-none absolute end-4 bottom-4 grid size-10 place-items-center rounded-full bg-canvas/85 backdrop-blur"
        >
          <ShopIcon name="zoom" />
        </span>
        {images.length > 1 ? (
          <p
            className="numeric pointer-events-none absolute start-4 bottom-4 rounded-full bg-canvas/85 px-3 py-1 text-sm lg:hidden"
            aria-hidden
          >
            {index + 1} / {images.length}
          </p>
        ) : null}
      </div>
      {zoomed ? <Zoom images={images} index={index} onChoose={show} onClose={() => setZoomed(false)} /> : null}
    </section>
  )
}

function Thumbnails({ images, index, onChoose }: { images: Images; index: number; onChoose: (at: number) => void }) {
  const t = useTranslations('storefront.gallery')
  return (
    <ul className="flex gap-2 max-lg:hidden lg:w-18 lg:shrink-0 lg:flex-col">
      {images.map((image, at) => (
        <li key={image.id}>
          <button
            type="button"
            aria-label={t('show', { number: at + 1, count: images.length })}
            aria-current={at === index}
            onClick={() => onChoose(at)}
            className={cn(
              'block aspect-(--card-ratio) w-18 overflow-hidden rounded-[min(var(--radius-card),0.75rem)] bg-sunken',
              at === index ? 'outline-2 outline-offset-2 outline-ink' : 'opacity-75 hover:opacity-100',
            )}
          >
            <Picture picture={image.picture} sizes="4.5rem" alt="" className="size-full object-cover" />
          </button>
        </li>
      ))}
    </ul>
  )
}

interface ZoomProps {
  images: Images
  index: number
  onChoose: (at: number) => void
  onClose: () => void
}

/** The picture as large as the window; a second press shows it in full size to be moved about. */
function Zoom({ images, index, onChoose, onClose }: ZoomProps) {
  const t = useTranslations('storefront.gallery')
  const dialog = useRef<HTMLDialogElement>(null)
  const [full, setFull] = useState(false)
  useEffect(() => dialog.current?.showModal(), [])
  const image = images[index]
  if (!image) return null
  const step = (by: number) => {
    setFull(false)
    onChoose((index + by + images.length) % images.length)
  }
  const button = 'absolute z-10 grid size-12 place-items-center rounded-full bg-canvas/90 text-ink hover:bg-canvas'
  return (
    // Arrow keys are a shortcut for the two buttons.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      aria-label={image.picture.alt || t('label')}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') step(1)
        if (event.key === 'ArrowLeft') step(-1)
      }}
      className="m-0 h-dvh max-h-none w-screen max-w-none bg-canvas text-ink"
    >
      <button
        type="button"
        onClick={() => dialog.current?.close()}
        aria-label={t('close')}
        className={cn(button, 'end-4 top-4')}
      >
        <ShopIcon name="close" />
      </button>
      {images.length > 1 ? (
        <>
          <button
            type="button"
            onClick={() => step(-1)}
            aria-label={t('previous')}
            className={cn(button, 'start-4 top-1/2 -translate-y-1/2')}
          >
            <ShopIcon name="previous" />
          </button>
          <button
            type="button"
            onClick={() => step(1)}
            aria-label={t('next')}
            className={cn(button, 'end-4 top-1/2 -translate-y-1/2')}
          >
            <ShopIcon name="next" />
          </button>
        </>
      ) : null}
      <div className="size-full overflow-auto">
        <button
          type="button"
          aria-pressed={full}
          aria-label={full ? t('fit') : t('fullSize')}
          onClick={() => setFull(!full)}
          className={cn('block', full ? 'w-[200vw] cursor-zoom-out sm:w-[150vw]' : 'size-full cursor-zoom-in')}
        >
          <Picture
            picture={image.picture}
            sizes={full ? '200vw' : '100vw'}
            className={full ? 'h-auto w-full' : 'size-full object-contain'}
          />
        </button>
      </div>
    </dialog>
  )
}
