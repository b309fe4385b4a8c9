/** Something of the given file that is missing in the saved one, or is not as it was. */
export type Loss =
  /** A part is gone, or changed although nothing in it belongs to the add-in. */
  | { readonly kind: 'part'; readonly part: string }
  /** An entry or element of a part. */
  | { readonly kind: 'element'; readonly part: string; readonly element: string }
  | { readonly kind: 'cell'; readonly sheet: string; readonly address: string }
  /** A cell of an array formula or of a what-if table was overwritten, which Excel does not allow. */
  | { readonly kind: 'array'; readonly sheet: string; readonly address: string }
  /** A signature is not valid once anything else was changed. */
  | { readonly kind: 'signature' };
