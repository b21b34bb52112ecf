import type { ComponentChildren } from 'preact'
import type { Props } from '#web/components/properties.ts'

export type ChildsWordsProps = Props<{
  /** Kept as said: line breaks and spelling too. */
  children: ComponentChildren
  /** Whose words, to whom and when: "Isla, to Tom Ashe, 3 November 2026". */
  source?: ComponentChildren
  lang?: string
}>

/** What a child said, in the child's own words. */
export function ChildsWords({ children, source, lang }: ChildsWordsProps) {
  return (
    <figure class="hf-words">
      <blockquote class="hf-words__said" lang={lang}>
        {children}
      </blockquote>
      {source && <figcaption class="hf-words__source">{source}</figcaption>}
    </figure>
  )
}
