import { datedThings, readDated } from '#domains/governance/set-dated.ts'
import { strikeSetting, takesBackLaw } from '#domains/governance/strike-setting.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { form } from '#engine/form.ts'
import { longText, text } from '#engine/question.ts'
import { longDate } from '#kernel/dates.ts'
import { ask } from '#web/form/ask.tsx'
import { called, slugOf } from '#web/governance/dated-thing.ts'
import { paths } from '#web/paths.ts'
import { type Reply, redirect, type SignedInRequest } from '#web/route.ts'

const striking = {
  reason: longText('What was wrong with it?', { errorMissing: 'Enter what was wrong with it', maxLength: 2_000 }),
}
const strikingForm = form(striking)
const strikingLawForm = form({
  ...striking,
  shownBy: text('By what is it known that this law was not in force?', {
    hint: 'The regulations, or whoever in the legal team says so, and when.',
    errorMissing: 'Enter by what it is known that this law was not in force',
    maxLength: 300,
  }),
})

/** What was set by mistake is struck out by name: who, when and why stand beside it. */
export async function strikeSettingPage(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const thing = datedThings.find(({ name }) => slugOf(name) === request.params['name'])
  const kept = await readDated(request.ctx)
  const setting = kept.find(({ id, name }) => id === request.params['settingId'] && name === thing?.name)
  if (thing === undefined || setting === undefined) throw new NotFound('setting')
  const back = paths.datedSetting(slugOf(thing.name))
  const { name } = thing
  const { id } = setting
  const what = (
    <strong>
      {setting.value}, from {longDate(setting.since)}
    </strong>
  )
  const asked = { title: 'Strike out what was set by mistake', caption: called(thing), back, send: 'Strike it out' }
  const after = (): Reply => redirect(back, 'Struck out. What stood before holds again.')
  if (takesBackLaw(thing, setting, kept, request.ctx.clock.today()))
    return await ask(request, sent, {
      ...{ ...asked, after, form: strikingLawForm },
      intro: (
        <>
          <p class="govuk-body">
            {what}, decided by {setting.decidedBy}. This law counts as in force here. Law that was in force is not taken
            back: strike this out only if no such day was appointed.
          </p>
          <p class="govuk-body">
            It is struck out by somebody other than {setting.setBy}, who set it. What began since is then not asked for
            it any more, and says so: what was never law binds nobody. Nothing is deleted.
          </p>
        </>
      ),
      keep: async ({ reason = '', shownBy = '' }) => await strikeSetting(request.ctx, { name, id, reason, shownBy }),
    })
  return await ask(request, sent, {
    ...{ ...asked, after, form: strikingForm },
    intro: (
      <p class="govuk-body">
        {what}, decided by {setting.decidedBy}. Once struck out, what stood before holds again for what begins from now
        on. What has begun under it stays as it began, and says so. Nothing is deleted.
      </p>
    ),
    keep: async ({ reason = '' }) => await strikeSetting(request.ctx, { name, id, reason }),
  })
}
