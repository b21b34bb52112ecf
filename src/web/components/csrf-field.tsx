/** The name under which a form sends its token against forgery. */
export const csrfFieldName = 'csrf'

/** Shows that a form was sent from a page of ours; stands in every form that changes something. */
export function CsrfField({ token }: { readonly token: string }) {
  return <input type="hidden" name={csrfFieldName} value={token} />
}
