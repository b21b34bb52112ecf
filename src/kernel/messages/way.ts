/** The ways on which somebody away from the screen is reached. */
export const ways = ['e-mail', 'SMS', 'call'] as const

export type Way = (typeof ways)[number]

/** What is sent: no name, no reference, nothing that tells whom it is about. */
export interface Message {
  readonly subject: string
  readonly says: string
}

/** One way out. Rejects when the message was not taken over; its fault's words are for whoever keeps the machines. */
export interface Sender {
  /** How it is set up, for the administrator, without a password: "SMTP at mail.wexmoor.example". */
  readonly setUp: string
  send(to: string, message: Message): Promise<void>
}

/** What is set up. A way that is absent is said to be absent, wherever it would have been used. */
export type Senders = Readonly<Partial<Record<Way, Sender>>>

/** How long whoever takes a message over may think, in milliseconds: an alarm has other ways, and rings again. */
export const patience = 10_000
