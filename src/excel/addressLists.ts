/**
 * Whether this Excel takes several addresses in one text. It is documented with commas; where the list separator of the
 * system is another, some versions want that (office-js #1167, #1985).
 */
let takesLists: boolean | null = null;

/** Queues the question, once for each start of the add-in. */
export function askAddressLists({ workbook }: Excel.RequestContext): Excel.RangeAreas | null {
  return takesLists === null ? workbook.worksheets.getFirst().getRanges('A1,C3').load('areaCount') : null;
}

/** Keeps the answer; `null` asks again. */
export function learnAddressLists(taken: boolean | null): void {
  takesLists = taken;
}

/** Whether addresses may be joined; they may until Excel has refused it. */
export function joinsAddresses(): boolean {
  return takesLists !== false;
}
