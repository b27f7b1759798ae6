import { readFile } from "node:fs/promises";
import type { UnreadableFileReason } from "../../src/wording/unreadable-files";
import type { Workbook } from "../host/model/workbook";
import { openXlsx } from "../host/xlsx/open-xlsx";
import { UnreadableXlsx } from "../host/xlsx/unreadable-xlsx";
import { UnreadableFile } from "./unreadable-file";

export interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
}

/** Opens a workbook file for the workbench host. Rejects with UnreadableFile, whatever the file holds. */
export async function openWorkbook(path: string): Promise<OpenedFile> {
  const bytes = await bytesOf(path);
  const workbook = workbookOf(bytes, path);
  if (workbook.sheets.every(({ cells }) => cells.bounds(true) === undefined)) {
    throw new UnreadableFile("empty", path);
  }
  return { bytes, workbook };
}

function workbookOf(bytes: Uint8Array, path: string): Workbook {
  try {
    return openXlsx(bytes);
  } catch (cause) {
    throw new UnreadableFile(cause instanceof UnreadableXlsx ? cause.reason : "not-a-workbook", path, {
      cause,
    });
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const reasons: Record<string, UnreadableFileReason> = {
    EISDIR: "folder",
    ENAMETOOLONG: "missing",
    ENOENT: "missing",
    ENOTDIR: "missing",
    ERR_INVALID_ARG_VALUE: "missing",
  };
  return readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw new UnreadableFile(reasons[cause.code ?? ""] ?? "no-access", path, { cause });
  });
}
