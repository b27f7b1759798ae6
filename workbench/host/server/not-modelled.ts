/** The add-in used a member of office.js that this host does not have. */
export class NotModelled extends Error {
  readonly code = "HostNotModelled";

  /** @param member as in "Range.Find()" */
  constructor(readonly member: string) {
    super(`HOST: ${member} is not modelled`);
  }
}
