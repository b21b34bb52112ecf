/** What is done for a child at night, as the ledger names it and as whoever takes the child from there reads it. */
const past: Readonly<Record<string, string>> = {
  'begin step': 'a step begun',
  'save step': 'a step written in',
  'conclude step': 'a step concluded',
  'decide on a contact': 'a contact decided',
  'place child': 'placed with a carer',
  'break the glass': 'the record opened in an emergency',
  'read what is kept': 'what is kept was read',
  'record visit': 'a visit recorded',
  'write note': 'a note written',
  'record an injury': 'an injury recorded',
  'record an order': 'an order recorded',
  'record bail conditions': 'bail conditions recorded',
  'record who must not be told': 'who must not be told',
  'raise a concern': 'a concern raised',
  'place restriction': 'the record restricted',
  'create a person': 'entered as new to us',
  'attach document': 'a document attached',
  'send a paper': 'a paper sent',
  'record a move': 'a move recorded',
  allocate: 'given a worker',
}

/** `a contact decided, a step begun`; an act without words of its own by its name in the ledger. */
export function doneInWords(acts: readonly string[]): string {
  return acts.map((act) => past[act] ?? act).join(', ')
}
