/** Which build of the add-in this is. Shown small, because web views keep old versions. */
export interface BuildInfo {
  readonly version: string;
  readonly date: string;
}
