import type { Outcome } from "../../src/core";
import { planView, type PlanView } from "../../src/report/plan-view";
import { planBase } from "../support/plan-base";
import { fileOf, OpenExcel } from "./excel";

export const PLAN_SHEET = "План перезакрепления";
export const EFFECT_SHEET = "План – до и после";

/** Columns of the sheet of the plan, from 0. */
export const COLUMN = { client: 1, from: 7, to: 8, why: 11, decision: 12, planned: 13 };

/** @param more clients of the dealers' manager, each of whom is to be moved */
export async function openPlanBase(more = 0): Promise<OpenExcel> {
  const base = planBase().clients(more, { office: "Север", potential: "B" });
  return new OpenExcel(await fileOf(base.sheets()));
}

export function viewOfPlan(outcome: Outcome): PlanView {
  return planView(outcome.plan(), "ru");
}

/** The sheet's cells from row 1, column 1. */
export function valuesOf(excel: OpenExcel, name: string): unknown[][] {
  const { cells } = excel.sheet(name);
  const { rows, columns } = cells.bounds(true)!;
  return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => cells.value(i, j)));
}

/** Rows of the sheet of the plan below its header, and the number of the header's row, from 1. */
export function tableOf(excel: OpenExcel): { readonly header: number; readonly rows: unknown[][] } {
  const values = valuesOf(excel, PLAN_SHEET);
  const header = values.findIndex((row) => ["Код", "Code"].includes(String(row[COLUMN.client]))) + 1;
  return { header, rows: values.slice(header) };
}

/** Types a decision into the row of a client. @returns its cell */
export function decide(excel: OpenExcel, client: string, text: string): string {
  const { header, rows } = tableOf(excel);
  const index = rows.findIndex((row) => row[COLUMN.client] === client);
  if (index < 0) throw new Error(`no row of ${client}`);
  const cell = `M${header + index + 1}`;
  excel.host.user.type(PLAN_SHEET, cell, text);
  return cell;
}
