import { type PackTrouble, packTrouble } from '#domains/governance/daily-pack/pack-health.ts'
import { Section } from '#web/components/section.tsx'
import { paths } from '#web/paths.ts'
import type { SignedInRequest } from '#web/route.ts'

/** What is wrong with the daily pack, for the homes of those who answer for it. That it was never set up is the administrator’s to know. */
export async function readPackTrouble(request: SignedInRequest): Promise<PackTrouble | undefined> {
  const trouble = await packTrouble(request.ctx)
  return trouble?.kind === 'not set up' && request.actor.role !== 'administrator' ? undefined : trouble
}

export function PackTold({ trouble }: { readonly trouble: PackTrouble | undefined }) {
  if (trouble === undefined) return null
  return (
    <Section heading="The daily pack" kind="warning" id="daily-pack">
      <p class="govuk-body">
        <strong>{trouble.says}</strong>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.dailyPack()}>
          The daily pack: what was made, and who can open it
        </a>
      </p>
    </Section>
  )
}
