interface RequestFault {
  /** Counted from the moment it was asked for, 1 for the next request. */
  remaining: number;
  readonly code: string;
  readonly message: string | undefined;
}

/** Things that go wrong on purpose. */
export class Faults {
  /** Milliseconds every answer takes longer. */
  delay = 0;
  private failing: RequestFault[] = [];
  private lostWrites = 0;

  /** Fails one request before any of its actions. @param ordinal 1 for the next request */
  failRequest(ordinal: number, code = "GeneralException", message?: string): void {
    this.failing.push({ remaining: ordinal, code, message });
  }

  /** Loses writes of values and formulas without an error. @param count how many */
  dropWrites(count = 1): void {
    this.lostWrites = count;
  }

  clear(): void {
    this.delay = 0;
    this.failing = [];
    this.lostWrites = 0;
  }

  /** The error a request meets, if any. Called once per request. */
  nextRequest(): { code: string; message: string | undefined } | undefined {
    for (const fault of this.failing) fault.remaining--;
    const met = this.failing.find((fault) => fault.remaining === 0);
    this.failing = this.failing.filter((fault) => fault.remaining > 0);
    return met;
  }

  /** Whether a write is lost. Called once per write. */
  losesWrite(): boolean {
    if (this.lostWrites === 0) return false;
    this.lostWrites--;
    return true;
  }
}
