/** The registers that a workbook can hold. */
export type RegisterKind = 'plan' | 'sessions' | 'members' | 'agreements' | 'notes' | 'process' | 'calendar';
