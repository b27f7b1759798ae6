import type { Situation } from "./situation";
import type { Move } from "./plan";
export interface ManagerChange {
  readonly holder: number;
}
export function changesOf(_s: Situation, _m: readonly Move[]): ManagerChange[] {
  return [];
}
