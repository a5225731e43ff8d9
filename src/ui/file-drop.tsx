'use client'

import { Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type DragEvent, type ReactNode, useId, useState } from 'react'
import { cn } from './cn'

export interface FileDropProps {
  /** As the `accept` attribute: `image/*`, `.csv`. Dropped files are checked against it too. */
  accept?: string
  multiple?: boolean
  onFiles: (files: File[]) => void
  /** Files that do not fit `accept`. */
  onRejected?: (files: File[]) => void
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
  className?: string
}

/** Drop files here, or press it to choose. The input below is a native one, so the keyboard works as ever. */
export function FileDrop(props: FileDropProps) {
  const t = useTranslations('ui.files')
  const id = useId()
  const [over, setOver] = useState(false)

  function take(list: FileList | null) {
    const files = [...(list ?? [])].slice(0, props.multiple ? undefined : 1)
    const fitting = files.filter((file) => accepts(props.accept, file))
    if (fitting.length > 0) props.onFiles(fitting)
    if (fitting.length < files.length) props.onRejected?.(files.filter((file) => !fitting.includes(file)))
  }
  function onDrop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    if (!props.disabled) take(event.dataTransfer.files)
  }

  return (
    // Dropping is an extra for the mouse; the input inside does the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <label
      htmlFor={id}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={cn(
        'grid cursor-pointer place-items-center gap-1 rounded-card border border-dashed border-line-strong bg-sunken px-6 py-8 text-center transition-colors',
        'hover:border-accent-line hover:bg-accent-soft/40 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
        over && 'border-accent bg-accent-soft/60',
        props.disabled && 'pointer-events-none opacity-50',
        props.className,
      )}
    >
      <input
        id={id}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        disabled={props.disabled}
        className="sr-only"
        onChange={(event) => {
          take(event.target.files)
          // Choosing the same file again must fire again.
          event.target.value = ''
        }}
      />
      <span
        aria-hidden
        className="mb-1 grid size-9 place-items-center rounded-full bg-surface text-ink-muted shadow-control dark:bg-raised"
      >
        <Upload className="size-4" />
      </span>
      <span className="text-sm font-medium text-ink">{props.label}</span>
      <span className="text-mini text-ink-muted">{props.hint ?? t('dropOrChoose')}</span>
    </label>
  )
}

function accepts(accept: string | undefined, file: File): boolean {
  if (!accept) return true
  return accept.split(',').some((rule) => {
    const wanted = rule.trim().toLowerCase()
    if (wanted.startsWith('.')) return file.name.toLowerCase().endsWith(wanted)
    if (wanted.endsWith('/*')) return file.type.startsWith(wanted.slice(0, -1))
    return file.type === wanted
  })
}
