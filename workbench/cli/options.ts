import { basename, dirname, extname, join } from "node:path";
import { Command, CommanderError } from "commander";
import { parseIsoDay, parseIsoMonth } from "../../src/regulation/calendar";
import type { PeriodChoice } from "../../src/clientbase/period";
import { fileAuditorWords, type FileAuditorWords } from "../../src/wording/file-auditor";
import type { Language } from "../../src/wording/language";

export interface AuditOptions {
  readonly file: string;
  readonly period: PeriodChoice;
  readonly language: Language;
  /** A file with exported norms to audit by. */
  readonly norms: string | undefined;
  /** The folder the results go to. */
  readonly out: string;
  /** Name of the marked copy in that folder. */
  readonly copy: string;
}

/** The command line cannot be carried out; the message says why and what it should be. */
export class UsageError extends Error {}

/**
 * Reads the command line of the file auditor.
 * @returns the options, or undefined when only help was asked for (and printed)
 * @throws UsageError
 */
export function readOptions(args: readonly string[]): AuditOptions | undefined {
  const language = languageOf(args);
  const words = fileAuditorWords(language);
  const usage = (message: string) => new UsageError(`${message} ${words.usage}`);
  const command = new Command("audit")
    .usage(words.usage)
    .argument("[file]")
    .option("--month <month>")
    .option("--as-of <date>")
    .option("--lang <language>")
    .option("--norms <file>")
    .option("--out <folder>")
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureHelp({ formatHelp: () => `${words.usage}\n` })
    .configureOutput({ writeErr: () => undefined });
  try {
    command.parse(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return undefined;
    throw usage(complaint(error, words));
  }
  const chosen = command.opts<{
    month?: string;
    asOf?: string;
    lang?: string;
    norms?: string;
    out?: string;
  }>();
  const [file] = command.args;
  if (file === undefined) throw usage(words.noFile);
  if (chosen.out === "") throw usage(words.valueMissing("--out"));
  if (chosen.norms === "") throw usage(words.valueMissing("--norms"));
  if (chosen.lang !== undefined && chosen.lang !== "ru" && chosen.lang !== "en") {
    throw new UsageError(words.badLanguage(chosen.lang));
  }
  const month = chosen.month === undefined ? undefined : inOurTime(chosen.month, parseIsoMonth);
  if (chosen.month !== undefined && month === undefined) throw new UsageError(words.badMonth(chosen.month));
  const asOf = chosen.asOf === undefined ? undefined : inOurTime(chosen.asOf, parseIsoDay);
  if (chosen.asOf !== undefined && asOf === undefined) throw new UsageError(words.badDate(chosen.asOf));
  const name = basename(file, extname(file));
  return {
    file,
    period: { month, asOf },
    language,
    norms: chosen.norms,
    out: chosen.out ?? join(dirname(file), `${name}.audit`),
    copy: `${name}.audit.xlsx`,
  };
}

/** Reads a month or day of the years that headers of turnover may name. */
function inOurTime(text: string, parse: (text: string) => number | undefined): number | undefined {
  const year = text.slice(0, 4);
  return year >= "1990" && year < "2100" ? parse(text) : undefined;
}

function complaint({ code, message }: CommanderError, words: FileAuditorWords): string {
  const option = /'([^' ]+)/.exec(message)?.[1] ?? "";
  if (code === "commander.excessArguments") return words.tooManyFiles;
  return code === "commander.optionMissingArgument"
    ? words.valueMissing(option)
    : words.unknownOption(option);
}

/** The language asked for, even where the rest of the command line is wrong; Russian unless English is asked for. */
export function languageOf(args: readonly string[]): Language {
  const at = args.indexOf("--lang");
  return args[at + 1] === "en" && at >= 0 ? "en" : args.includes("--lang=en") ? "en" : "ru";
}
