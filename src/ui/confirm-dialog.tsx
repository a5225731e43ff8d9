'use client'

import { useTranslations } from 'next-intl'
import { AlertDialog as Radix } from 'radix-ui'
import { type ReactElement, type ReactNode, useState } from 'react'
import { Button } from './button'
import { cn } from './cn'
import { scrimStyles } from './dialog'
import { Field } from './field'
import { Input } from './input'

export interface ConfirmDialogProps {
  open?: boolean
  onOpenChange?: (open: boolean) => void
  trigger?: ReactElement
  title: ReactNode
  /** What will happen, in so many words. */
  description: ReactNode
  /** The verb with what it acts on: "Delete store", "Refund €12.00". */
  confirmLabel: string
  cancelLabel?: string
  tone?: 'danger' | 'primary'
  /** For what cannot be undone: the button waits until this exact text is typed. */
  typeToConfirm?: string
  /** The dialog stays open, with a spinner, until it settles; it closes unless the promise rejects or gives `false`. */
  onConfirm: () => void | boolean | Promise<void | boolean>
  children?: ReactNode
}

/** Asks before something heavy. Light, reversible things get an undo toast instead. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useTranslations('ui')
  const [ownOpen, setOwnOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const open = props.open ?? ownOpen

  function setOpen(next: boolean) {
    if (busy) return
    setTyped('')
    setOwnOpen(next)
    props.onOpenChange?.(next)
  }
  async function confirm() {
    setBusy(true)
    let keepOpen = false
    try {
      keepOpen = (await props.onConfirm()) === false
    } catch {
      // The caller reports its own error (inline or as a toast); the dialog stays so that nothing typed is lost.
      keepOpen = true
    }
    setBusy(false)
    if (keepOpen) return
    setTyped('')
    setOwnOpen(false)
    props.onOpenChange?.(false)
  }

  const ready = props.typeToConfirm === undefined || typed.trim() === props.typeToConfirm
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      {props.trigger ? <Radix.Trigger asChild>{props.trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className={scrimStyles} />
        <Radix.Content
          className={cn(
            'fixed inset-x-3 bottom-3 z-50 mx-auto grid max-w-md gap-4 rounded-panel border border-line bg-raised p-5 shadow-dialog outline-none sm:top-[18dvh] sm:bottom-auto',
            'duration-200 ease-out-soft data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=open]:zoom-in-98 data-[state=closed]:animate-out data-[state=closed]:fade-out-0',
          )}
        >
          <div className="grid gap-1.5">
            <Radix.Title className="text-base font-semibold tracking-[-0.01em]">{props.title}</Radix.Title>
            <Radix.Description asChild>
              <div className="text-sm text-ink-muted">{props.description}</div>
            </Radix.Description>
          </div>
          {props.children}
          {props.typeToConfirm === undefined ? null : (
            <Field
              label={t.rich('confirm.type', {
                text: props.typeToConfirm,
                b: (chunks) => <strong className="font-semibold select-all">{chunks}</strong>,
              })}
            >
              <Input
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                autoComplete="off"
                spellCheck={false}
              />
            </Field>
          )}
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <Radix.Cancel asChild>
              <Button disabled={busy}>{props.cancelLabel ?? t('cancel')}</Button>
            </Radix.Cancel>
            <Button variant={props.tone ?? 'danger'} loading={busy} disabled={!ready} onClick={() => void confirm()}>
              {props.confirmLabel}
            </Button>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
