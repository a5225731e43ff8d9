import type { StoreTemplate, TemplateImage, TemplateSection } from '../templates/template-schema'
import { everyText, type TemplatePlace } from './template-place'
import {
  type StoredAnnouncement,
  type StoredMenu,
  type StoredSection,
  storedSectionsSchema,
} from '@/features/content/content-schema'
import { localizedSchema } from '../templates/template-schema'

/** What the row `theme` of a store made from this template holds. */
export function themeRow(place: TemplatePlace, template: StoreTemplate) {
  return {
    tokens: template.theme,
    sections: {
      items: sectionsOf(place, template.home),
      seo: {
        title: everyText(place, template.seo.title),
        description: everyText(place, template.seo.description),
      },
    },
    announcement: announcementOf(place, template),
    navigation: menusOf(place, template),
  }
}

/** The sections with the store's name in their texts, ids of assets for files, and an id for each. */
function sectionsOf(place: TemplatePlace, sections: readonly TemplateSection[]): StoredSection[] {
  const placed = sections.map((section, index) => ({
    id: `${section.type}-${index + 1}`,
    ...(placeAll(place, section) as TemplateSection),
  }))
  return storedSectionsSchema.parse(placed)
}

function announcementOf(place: TemplatePlace, { announcement }: StoreTemplate): StoredAnnouncement {
  return { enabled: true, text: everyText(place, announcement.text), link: announcement.link ?? null }
}

function menusOf(place: TemplatePlace, { menus }: StoreTemplate): StoredMenu[] {
  return menus.map(({ handle, title, items }) => ({
    handle,
    title: everyText(place, title),
    items: items.map(({ label, link, children }) => ({
      label: everyText(place, label),
      link,
      children: children.map((child) => ({ label: everyText(place, child.label), link: child.link })),
    })),
  }))
}

/** Walks a section: a text in every language gets the store's name, a picture becomes its asset. Everything else stays. */
function placeAll(place: TemplatePlace, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => placeAll(place, item))
  if (value === null || typeof value !== 'object') return value
  const text = localizedSchema.safeParse(value)
  if (text.success) return everyText(place, text.data)
  if ('file' in value && 'alt' in value) {
    const image = value as TemplateImage
    return { assetId: place.assetOf(image.file), alt: everyText(place, image.alt) }
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, placeAll(place, item)]))
}
