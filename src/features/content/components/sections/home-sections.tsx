import type { ReactNode } from 'react'
import { cn } from '@/ui/cn'
import type { Section } from '../../content-schema'
import { CategoryTilesSection } from './category-tiles-section'
import { CollectionCardsSection } from './collection-cards-section'
import { HeroSection } from './hero-section'
import { ImageWithTextSection } from './image-with-text-section'
import { FaqSection, NewsletterSection, RichTextSection, TrustBadgesSection } from './text-sections'

export type FeaturedCollection = Extract<Section, { type: 'featured-collection' }>

export interface HomeSectionsProps {
  sections: readonly Section[]
  prefix: string
  /** Products belong to the catalog, which draws its own section. */
  renderFeatured: (section: FeaturedCollection) => ReactNode
}

/** The home page as the merchant put it together. */
export function HomeSections({ sections, prefix, renderFeatured }: HomeSectionsProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-[clamp(3.5rem,7vw,6.5rem)] pb-[clamp(3.5rem,7vw,6.5rem)]">
      {sections.map((section, index) => (
        <div key={section.id} className={cn(index === 0 && section.type !== 'hero' && 'pt-10')}>
          {renderSection(section, index, prefix, renderFeatured)}
        </div>
      ))}
    </div>
  )
}

function renderSection(
  section: Section,
  index: number,
  prefix: string,
  renderFeatured: HomeSectionsProps['renderFeatured'],
): ReactNode {
  switch (section.type) {
    case 'hero':
      return <HeroSection section={section} prefix={prefix} first={index === 0} />
    case 'featured-collection':
      return renderFeatured(section)
    case 'category-tiles':
      return <CategoryTilesSection section={section} prefix={prefix} />
    case 'collection-cards':
      return <CollectionCardsSection section={section} prefix={prefix} />
    case 'image-with-text':
      return <ImageWithTextSection section={section} prefix={prefix} />
    case 'rich-text':
      return <RichTextSection section={section} />
    case 'trust-badges':
      return <TrustBadgesSection section={section} />
    case 'faq':
      return <FaqSection section={section} />
    case 'newsletter':
      return <NewsletterSection section={section} prefix={prefix} />
  }
}
