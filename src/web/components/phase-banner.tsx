import type { ComponentChildren } from 'preact'
import { type Attributes, classes, type Props, type Slot, slot } from '#web/components/properties.ts'
import { Tag, type TagProps } from '#web/components/tag.tsx'

export type PhaseBannerProps = Props<{
  tag: Slot<TagProps>
  children: ComponentChildren
  class?: string
  attributes?: Attributes
}>

/** Says under the header what kind of service this is: a trial, a demonstration. */
export function PhaseBanner({ tag, children, class: extra, attributes }: PhaseBannerProps) {
  const options = slot(tag)
  return (
    <div class={classes('govuk-phase-banner govuk-width-container', extra)} {...attributes}>
      <p class="govuk-phase-banner__content">
        <Tag {...options} class={classes('govuk-phase-banner__content__tag', 'class' in options && options.class)} />
        <span class="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  )
}
