/** A part that is not well-formed XML, or lacks what it must hold. */
export class XmlError extends Error {
  override readonly name = "XmlError";
}
