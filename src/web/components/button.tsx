import type { ComponentChildren } from 'preact'
import { type Attributes, classes, type Props } from '#web/components/properties.ts'

interface Look {
  children: ComponentChildren
  variant?: 'secondary' | 'warning' | 'inverse'
  isStartButton?: boolean
  id?: string
  class?: string
  attributes?: Attributes
}

interface AsLink extends Look {
  href: string
}

interface AsButton extends Look {
  href?: never
  type?: 'submit' | 'button' | 'reset'
  name?: string
  value?: string
  disabled?: boolean
}

export type ButtonProps = Props<AsLink | AsButton>

/** A button that sends a form; with `href`, a link that looks like one. Warning is for what cannot be undone. */
export function Button(props: ButtonProps) {
  const { children, variant, isStartButton, id, class: extra, attributes } = props
  const shared = {
    id,
    class: classes(
      'govuk-button',
      variant && `govuk-button--${variant}`,
      extra,
      isStartButton && 'govuk-button--start',
    ),
    'data-module': 'govuk-button',
    ...attributes,
  }
  const content = isStartButton ? <StartContent>{children}</StartContent> : children
  if (props.href !== undefined) {
    return (
      <a href={props.href} {...{ role: 'button', draggable: false }} {...shared}>
        {content}
      </a>
    )
  }
  const disabled = props.disabled ? { disabled: true, 'aria-disabled': true } : {}
  return (
    <button type={props.type ?? 'submit'} name={props.name} value={props.value} {...disabled} {...shared}>
      {content}
    </button>
  )
}

/** Start buttons are laid out by flexbox, which drops the spaces between elements: they are kept by a span. */
function StartContent({ children }: { readonly children: ComponentChildren }) {
  return (
    <>
      {typeof children === 'string' ? children : <span>{children}</span>}
      <svg
        class="govuk-button__start-icon"
        xmlns="http://www.w3.org/2000/svg"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </>
  )
}
