/** A telephone number that can be pressed. Where none is known, that is said. */
export function PhoneLink({ number }: { readonly number: string }) {
  if (number.trim() === '') return <>Number not known</>
  return (
    <a class="govuk-link hf-phone" href={`tel:${number.replaceAll(/[^+\d]/g, '')}`}>
      {number}
    </a>
  )
}
