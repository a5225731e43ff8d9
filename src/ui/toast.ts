'use client'

import { toast as sonner } from 'sonner'

interface ToastOptions {
  description?: string
  /** Offered for eight seconds. */
  undo?: { label: string; onUndo: () => void }
}

/** Short notices after an action. */
export const toast = {
  success: (message: string, options?: ToastOptions) => sonner.success(message, settings(options)),
  info: (message: string, options?: ToastOptions) => sonner.info(message, settings(options)),
  warning: (message: string, options?: ToastOptions) => sonner.warning(message, settings(options)),
  error: (message: string, options?: ToastOptions) => sonner.error(message, settings(options)),
}

function settings(options: ToastOptions | undefined) {
  return {
    description: options?.description,
    duration: options?.undo ? 8000 : 4000,
    action: options?.undo ? { label: options.undo.label, onClick: options.undo.onUndo } : undefined,
  }
}
