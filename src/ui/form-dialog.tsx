'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { Alert } from './alert'
import { Button } from './button'
import { Dialog, DialogClose, type DialogProps } from './dialog'

export interface FormDialogProps extends Pick<DialogProps, 'title' | 'description' | 'size'> {
  /** The verb with what it acts on: "Refund €12.00". */
  submitLabel: ReactNode
  tone?: 'primary' | 'danger'
  /** There is nothing to send yet. */
  disabled?: boolean
  /** In the foot, at the other end from the buttons. */
  aside?: ReactNode
  /** Why it could not be done, where that is not said at a field. */
  error?: string | null | undefined
  /** The button spins until it settles. It closes unless the promise rejects, or gives `false`; nothing typed is lost. */
  onSubmit: () => Promise<unknown>
  onClose: () => void
  children: ReactNode
}

/** A form on its own: what is asked, a button that does it, a way out. Enter sends it. Mounted where it is open. */
export function FormDialog(props: FormDialogProps) {
  const t = useTranslations('ui')
  const formId = useId()
  const [isBusy, setBusy] = useState(false)
  async function submit() {
    setBusy(true)
    // Whoever called shows the error.
    const outcome = await props.onSubmit().catch(() => false)
    setBusy(false)
    if (outcome !== false) props.onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) props.onClose()
      }}
      title={props.title}
      description={props.description}
      {...(props.size ? { size: props.size } : {})}
      footer={
        <>
          {props.aside ? <div className="sm:mr-auto sm:max-w-xs">{props.aside}</div> : null}
          <DialogClose asChild>
            <Button>{t('cancel')}</Button>
          </DialogClose>
          <Button
            type="submit"
            form={formId}
            variant={props.tone ?? 'primary'}
            loading={isBusy}
            disabled={props.disabled ?? false}
          >
            {props.submitLabel}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy && !props.disabled) void submit()
        }}
      >
        {props.error ? (
          <Alert tone="danger" urgent>
            {props.error}
          </Alert>
        ) : null}
        {props.children}
      </form>
    </Dialog>
  )
}
