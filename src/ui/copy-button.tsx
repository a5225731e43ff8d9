'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from './button'
import { IconButton } from './icon-button'

/** Copies `text`. With a `label` it is a button with text, without it an icon. */
export function CopyButton({ text, label, className }: { text: string; label?: string; className?: string }) {
  const t = useTranslations('ui')
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 1800)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      // Refused (an insecure page or a permission): the text stays selectable next to the button.
      setCopied(false)
    }
  }
  const icon = copied ? <Check className="text-ok-ink" /> : <Copy />
  return (
    <>
      {label ? (
        <Button size="sm" icon={icon} className={className} onClick={() => void copy()}>
          {copied ? t('copied') : label}
        </Button>
      ) : (
        <IconButton
          size="sm"
          label={copied ? t('copied') : t('copy')}
          icon={icon}
          className={className}
          onClick={() => void copy()}
        />
      )}
      <span role="status" className="sr-only">
        {copied ? t('copied') : ''}
      </span>
    </>
  )
}
