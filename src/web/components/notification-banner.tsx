import type { ComponentChildren } from 'preact'
import { type Attributes, classes, type Props } from '#web/components/properties.ts'

export type NotificationBannerProps = Props<{
  /** A string is shown as the banner's one heading; anything else as it is. */
  children?: ComponentChildren
  type?: 'success'
  title?: ComponentChildren
  titleId?: string
  titleHeadingLevel?: 2 | 3
  /** Said at once (`alert`) on success, otherwise a place on the page that can be gone to. */
  role?: 'alert' | 'region'
  class?: string
  attributes?: Attributes
}>

/** What has just happened, or what the person should know before reading on. */
export function NotificationBanner(props: NotificationBannerProps) {
  const { children, type, titleId = 'govuk-notification-banner-title', titleHeadingLevel = 2 } = props
  const success = type === 'success'
  const landmark = { role: props.role ?? (success ? 'alert' : 'region'), 'aria-labelledby': titleId } as const
  const Heading = `h${titleHeadingLevel}` as const
  return (
    <div
      class={classes('govuk-notification-banner', success && 'govuk-notification-banner--success', props.class)}
      {...landmark}
      data-module="govuk-notification-banner"
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {props.title ?? (success ? 'Success' : 'Important')}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {typeof children === 'string' ? <p class="govuk-notification-banner__heading">{children}</p> : children}
      </div>
    </div>
  )
}
