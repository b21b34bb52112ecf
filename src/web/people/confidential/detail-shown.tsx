import type { ComponentChildren } from 'preact'
import {
  confidentialSays,
  type Detail,
  fromWhom,
  type Mark,
  whomToAsk,
} from '#domains/people/confidential/confidential.ts'
import type { Address } from '#domains/people/confidential/confidential-homes-store.ts'

interface Props<T> {
  readonly detail: Detail<T>
  readonly children: (value: T) => ComponentChildren
}

/**
 * The way for a confidential detail onto a page: the value with the mark that says to whom it must not be said, or that it is
 * confidential and no more.
 */
export function DetailShown<T>({ detail, children }: Props<T>) {
  if (detail.kind === 'masked') {
    const ask = whomToAsk(detail.marks)
    return (
      <>
        <strong class="hf-confidential">{confidentialSays}</strong>
        {ask !== '' && <> (if you must know it, ask {ask})</>}
      </>
    )
  }
  return (
    <>
      {children(detail.value)}
      <Confidential marks={detail.marks} />
    </>
  )
}

/** "Confidential from Robert Ferris: do not say it to him or in front of him." */
export function Confidential({ marks }: { readonly marks: readonly Mark[] }) {
  const from = [...new Set(marks.map(fromWhom))]
  if (from.length === 0) return null
  return (
    <>
      {' '}
      <strong class="hf-confidential">
        {confidentialSays} from {from.join('; and ')}
        <span class="hf-confidential__not">: do not say it, write it or leave it in sight</span>
      </strong>
    </>
  )
}

/** An address in one line. */
export function addressSays({ lines, postcode }: Address): string {
  const parts = [...lines, ...(postcode === undefined ? [] : [postcode])]
  return parts.length === 0 ? 'The address is not shown to you' : parts.join(', ')
}
