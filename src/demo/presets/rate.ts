/** A share, and where it comes from. "LAIT": the Local Authority Interactive Tool of the Department for Education, April 2026. */
export interface Rate {
  readonly is: number
  readonly from: string
}
