import { HostError } from "../model/host-error";
import { ObjectType } from "../server/object-type";

/** Whether the structure of the workbook is protected: sheets can then not be added, deleted or renamed. */
export class WorkbookLock {
  private lock: { readonly password: string | undefined } | undefined;

  get isLocked(): boolean {
    return this.lock !== undefined;
  }

  /** @throws HostError AccessDenied when locked */
  check(): void {
    if (this.isLocked) throw new HostError("AccessDenied");
  }

  protect(password: string | undefined): void {
    if (this.lock) throw new HostError("InvalidOperation");
    this.lock = { password };
  }

  /** @throws HostError AccessDenied with a wrong password */
  unprotect(password: string | undefined): void {
    if (this.lock?.password !== undefined && this.lock.password !== password) {
      throw new HostError("AccessDenied");
    }
    this.lock = undefined;
  }
}

export const workbookProtectionType: ObjectType<WorkbookLock> = new ObjectType<WorkbookLock>(
  "WorkbookProtection",
  {
    properties: { Protected: { get: (lock) => lock.isLocked } },
    methods: {
      Protect: (lock, given) => lock.protect(given.has(0) ? given.text(0) : undefined),
      Unprotect: (lock, given) => lock.unprotect(given.has(0) ? given.text(0) : undefined),
    },
  },
);
