import { trustStandard } from '../citations.ts'

/** What these patterns were learned from: reviews of what went wrong. They are ours, and the practice board may change them. */
export const learned = (from: string) => trustStandard(from, 'L')
