'use client'

import { useTranslations } from 'next-intl'
import {
  type ContentEditor,
  FONT_CHOICES,
  IMAGE_RATIOS,
  type Palette,
  RADIUS_CHOICES,
  type ThemeTokens,
} from '../../content-schema'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Field } from '@/ui/field'
import { SaveBar } from '@/ui/save-bar'
import { Select } from '@/ui/select'
import { Tabs } from '@/ui/tabs'
import { AnnouncementCard } from './announcement-card'
import { PaletteEditor } from './palette-editor'
import { useContentSave } from './use-content-save'

interface LookEditorProps {
  readonly content: ContentEditor
  /** The store's languages, the default first. */
  readonly locales: readonly string[]
}

/** Colours, letters and the announcement bar. */
export function LookEditor({ content, locales }: LookEditorProps) {
  const t = useTranslations('admin.content.look')
  const { draft, change, bar } = useContentSave(content, ({ tokens, announcement }) => ({ tokens, announcement }))
  const setTokens = (part: Partial<ThemeTokens>) => change({ tokens: { ...draft.tokens, ...part } })
  const palette = (scheme: 'light' | 'dark') => (
    <PaletteEditor
      palette={draft.tokens[scheme]}
      onChange={(next: Palette) => setTokens(scheme === 'light' ? { light: next } : { dark: next })}
    />
  )
  return (
    <div className="grid gap-5">
      <AnnouncementCard
        announcement={draft.announcement}
        locales={locales}
        onChange={(announcement) => change({ announcement })}
      />
      <Card>
        <CardHeader title={t('colors')} />
        <CardSection>
          <Tabs
            label={t('colors')}
            tabs={[
              { value: 'light', label: t('light'), content: palette('light') },
              { value: 'dark', label: t('dark'), content: palette('dark') },
            ]}
          />
        </CardSection>
      </Card>
      <TypeCard tokens={draft.tokens} onChange={setTokens} />
      <SaveBar {...bar} />
    </div>
  )
}

function TypeCard({ tokens, onChange }: { tokens: ThemeTokens; onChange: (part: Partial<ThemeTokens>) => void }) {
  const t = useTranslations('admin.content.look')
  const fonts = FONT_CHOICES.map((value) => ({ value, label: t(`fonts.${value}`) }))
  const fontOf = (value: string) => FONT_CHOICES.find((font) => font === value) ?? 'grotesk'
  return (
    <Card>
      <CardHeader title={t('type')} />
      <CardSection className="grid gap-5 sm:grid-cols-2">
        <Field label={t('headingFont')}>
          <Select
            options={fonts}
            value={tokens.headingFont}
            onChange={(event) => onChange({ headingFont: fontOf(event.target.value) })}
          />
        </Field>
        <Field label={t('bodyFont')}>
          <Select
            options={fonts}
            value={tokens.bodyFont}
            onChange={(event) => onChange({ bodyFont: fontOf(event.target.value) })}
          />
        </Field>
        <Field label={t('radius')}>
          <Select
            options={RADIUS_CHOICES.map((value) => ({ value, label: t(`radii.${value}`) }))}
            value={tokens.radius}
            onChange={(event) =>
              onChange({ radius: RADIUS_CHOICES.find((radius) => radius === event.target.value) ?? 'small' })
            }
          />
        </Field>
        <Field label={t('ratio')}>
          <Select
            options={IMAGE_RATIOS.map((value) => ({ value, label: t(`ratios.${value}`) }))}
            value={tokens.productImageRatio}
            onChange={(event) =>
              onChange({ productImageRatio: IMAGE_RATIOS.find((ratio) => ratio === event.target.value) ?? 'square' })
            }
          />
        </Field>
      </CardSection>
    </Card>
  )
}
