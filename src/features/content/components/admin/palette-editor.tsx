'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { contrastRatio, type Palette, PALETTE_COLORS } from '../../content-schema'
import { Alert } from '@/ui/alert'

/** What WCAG asks of text (1.4.3). */
const LEAST_CONTRAST = 4.5

/** Pairs that stand on each other. */
const PAIRS = [
  ['background', 'foreground'],
  ['surface', 'surfaceForeground'],
  ['muted', 'mutedForeground'],
  ['primary', 'primaryForeground'],
  ['accent', 'accentForeground'],
  ['announcement', 'announcementForeground'],
] as const satisfies readonly (readonly [keyof Palette, keyof Palette])[]

/** The colours of one scheme beside a small picture of what they make. */
export function PaletteEditor({ palette, onChange }: { palette: Palette; onChange: (palette: Palette) => void }) {
  const t = useTranslations('admin.content.look')
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_17rem]">
      <div className="grid content-start gap-x-5 gap-y-1 sm:grid-cols-2">
        {PALETTE_COLORS.map((name) => (
          <label key={name} className="flex min-h-11 items-center gap-3 text-sm">
            <input
              type="color"
              value={palette[name]}
              onChange={(event) => onChange({ ...palette, [name]: event.target.value })}
              className="size-8 shrink-0 cursor-pointer rounded-control border border-line-strong/45 bg-surface p-0.5"
            />
            <span className="min-w-0 flex-1 truncate">{t(`palette.${name}`)}</span>
            <span className="font-mono text-xs text-ink-muted">{palette[name]}</span>
          </label>
        ))}
      </div>
      <div className="grid content-start gap-3">
        <PalettePreview palette={palette} />
        <ContrastWarnings palette={palette} />
      </div>
    </div>
  )
}

function PalettePreview({ palette }: { palette: Palette }) {
  const t = useTranslations('admin.content.look')
  const on = (back: keyof Palette, text: keyof Palette) => ({ background: palette[back], color: palette[text] })
  return (
    <div aria-label={t('preview')} role="img" className="overflow-hidden rounded-card border text-sm shadow-card">
      <div style={on('announcement', 'announcementForeground')} className="px-4 py-1.5 text-center text-xs">
        {t('palette.announcement')}
      </div>
      <div style={on('background', 'foreground')} className="grid gap-3 p-4">
        <p className="text-lg leading-tight font-semibold">{t('previewHeading')}</p>
        <p>{t('previewText')}</p>
        <div style={on('muted', 'mutedForeground')} className="rounded-md px-3 py-2 text-xs">
          {t('palette.mutedForeground')}
        </div>
        <div
          style={{ ...on('surface', 'surfaceForeground'), borderColor: palette.border }}
          className="flex items-center justify-between gap-2 rounded-md border px-3 py-2"
        >
          <span style={{ color: palette.sale }} className="font-semibold">
            {t('previewSale')}
          </span>
          <span style={on('accent', 'accentForeground')} className="rounded-full px-2 text-xs leading-5">
            {t('palette.accent')}
          </span>
        </div>
        <span style={on('primary', 'primaryForeground')} className="rounded-md px-4 py-2 text-center font-medium">
          {t('previewButton')}
        </span>
      </div>
    </div>
  )
}

function ContrastWarnings({ palette }: { palette: Palette }) {
  const t = useTranslations('admin.content.look')
  const format = useFormatter()
  const weak = PAIRS.map(([back, text]) => ({ text, ratio: contrastRatio(palette[back], palette[text]) })).filter(
    ({ ratio }) => ratio < LEAST_CONTRAST,
  )
  return weak.map(({ text, ratio }) => (
    <Alert key={text} tone="warn" title={t(`palette.${text}`)}>
      {t('contrast', { ratio: format.number(ratio, { maximumFractionDigits: 1 }) })}
    </Alert>
  ))
}
