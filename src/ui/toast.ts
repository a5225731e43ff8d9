'use client'

import { toast as sonner } from 'sonner'

interface ToastOptions {
  description?: string
  /** Offered for eight seconds. */
  undo?: { label: string; onUndo: () => void }
  /** What can be done with what is there now; offered as long. */
  action?: { label: string; onClick: () => void }
}

/** Short notices after an action. */
export const toast = {
  success: (message: string, options?: ToastOptions) => sonner.success(message, settings(options)),
  info: (message: string, options?: ToastOptions) => sonner.info(message, settings(options)),
  warning: (message: string, options?: ToastOptions) => sonner.warning(message, settings(options)),
  error: (message: string, options?: ToastOptions) => sonner.error(message, settings(options)),
}

function settings(options: ToastOptions | undefined) {
  const { description, undo } = options ?? {}
  const action = undo ? { label: undo.label, onClick: undo.onUndo } : options?.action
  return { description, duration: action ? 8000 : 4000, action }
}
