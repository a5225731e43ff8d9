'use client'

import { Bold, Code, Heading2, Italic, Link2, List, ListOrdered } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { cn } from '@/ui/cn'
import { Textarea } from '@/ui/textarea'

interface RichTextProps {
  /** HTML. The server keeps what is harmless of it. */
  value: string
  onValueChange: (html: string) => void
  label: string
}

type Command = 'bold' | 'italic' | 'insertUnorderedList' | 'insertOrderedList' | 'formatBlock' | 'createLink'

/** Text with bold, headings, lists and links; or its HTML. */
export function RichText({ value, onValueChange, label }: RichTextProps) {
  const t = useTranslations('catalog.richText')
  const [asHtml, setAsHtml] = useState(false)
  const editor = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const node = editor.current
    // Only what came from elsewhere: writing into the field while it is typed in would move the caret.
    if (node && node.innerHTML !== value && document.activeElement !== node) node.innerHTML = value
  }, [value, asHtml])

  function run(command: Command, argument?: string) {
    editor.current?.focus()
    document.execCommand(command, false, argument)
    onValueChange(editor.current?.innerHTML ?? '')
  }
  function addLink() {
    // A small, familiar question; anything but a web or mail address is dropped by the server.
    const address = window.prompt(t('linkPrompt'), 'https://')
    if (address) run('createLink', address)
  }

  return (
    <div className="overflow-hidden rounded-control border border-line-strong bg-surface focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-focus">
      <div role="toolbar" aria-label={t('toolbar')} className="flex flex-wrap gap-0.5 border-b bg-sunken p-1">
        <Tool label={t('bold')} disabled={asHtml} onPress={() => run('bold')}>
          <Bold />
        </Tool>
        <Tool label={t('italic')} disabled={asHtml} onPress={() => run('italic')}>
          <Italic />
        </Tool>
        <Tool label={t('heading')} disabled={asHtml} onPress={() => run('formatBlock', 'h3')}>
          <Heading2 />
        </Tool>
        <Tool label={t('list')} disabled={asHtml} onPress={() => run('insertUnorderedList')}>
          <List />
        </Tool>
        <Tool label={t('numberedList')} disabled={asHtml} onPress={() => run('insertOrderedList')}>
          <ListOrdered />
        </Tool>
        <Tool label={t('link')} disabled={asHtml} onPress={addLink}>
          <Link2 />
        </Tool>
        <span className="flex-1" />
        <Tool label={t('html')} pressed={asHtml} onPress={() => setAsHtml(!asHtml)}>
          <Code />
        </Tool>
      </div>
      {asHtml ? (
        <Textarea
          aria-label={label}
          rows={8}
          value={value}
          spellCheck={false}
          onChange={(event) => onValueChange(event.target.value)}
          className="rounded-none border-0 font-mono text-mini outline-none"
        />
      ) : (
        <div
          ref={editor}
          role="textbox"
          tabIndex={0}
          aria-multiline
          aria-label={label}
          contentEditable
          suppressContentEditableWarning
          onInput={(event) => onValueChange(event.currentTarget.innerHTML)}
          className="min-h-36 px-3 py-2.5 text-sm leading-6 outline-none [&_a]:text-accent-ink [&_a]:underline [&_h2]:text-base [&_h2]:font-semibold [&_h3]:font-semibold [&_li]:ml-5 [&_ol]:list-decimal [&_p+*]:mt-2 [&_ul]:list-disc"
        />
      )}
    </div>
  )
}

function Tool(props: {
  label: string
  disabled?: boolean
  pressed?: boolean
  onPress: () => void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      aria-label={props.label}
      title={props.label}
      aria-pressed={props.pressed}
      disabled={props.disabled}
      // The selection in the text must survive the press.
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onPress}
      className={cn(
        'grid size-8 place-items-center rounded-md text-ink-muted hover:bg-hover hover:text-ink disabled:opacity-40 [&_svg]:size-4',
        props.pressed && 'bg-accent-soft text-accent-ink',
      )}
    >
      {props.children}
    </button>
  )
}
