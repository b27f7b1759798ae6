import { fold } from "../../regulation/folding";
import type { AuditContext } from "../context";
import type { Measurements } from "../finding";
import { officeOfCard } from "../offices";
import { clientRule } from "../rule";
import { holdingsOf } from "../subjects";
import { agreed, MISSING, VIOLATION, WARNING, CLEAR, type Verdict } from "../verdict";

type Attachment = Measurements["MULTIPLE_ATTACHMENT"]["managers"][number] & {
  readonly left: "yes" | "no" | "unknown";
};

/** One client code with two or more managers at once. */
export const multipleAttachment = clientRule(
  "MULTIPLE_ATTACHMENT",
  (context, report) => {
    const { cards, organisations } = context.base;
    const { firstOfCode, nextOfCode, master } = organisations;
    for (let card = 0; card < cards.count; card++) {
      if (nextOfCode[card] < 0 || master[card] !== card || firstOfCode[cards.code[card]] !== card) continue;
      const attachments = attachmentsOf(context, cards.code[card]);
      const verdict = agreed(
        [
          judge(attachments.filter(({ left }) => left === "no")),
          judge(attachments.filter(({ left }) => left !== "yes")),
        ],
        MISSING.leftOn,
      );
      if (verdict !== CLEAR) report(cards.code[card], verdict);
    }
  },
  (context, code) => {
    const managers = attachmentsOf(context, code).filter(({ left }) => left !== "yes");
    const clusters = new Set(managers.map(({ cluster }) => fold(cluster)));
    const officeUnknown = managers.some(({ office }) => office === "");
    const separate = judge(managers) === WARNING && !officeUnknown && !clusters.has("");
    return {
      measured: {
        managers: managers.map(({ name, office, cluster }) => ({ name, office, cluster })),
        approver: !separate ? null : clusters.size > 1 ? "salesManagement" : "centreSalesDirector",
        officeUnknown,
      },
      norm: { value: 1, unit: "managers", since: null },
    };
  },
);

function judge(attachments: readonly Attachment[]): Verdict {
  if (attachments.length < 2) return CLEAR;
  const offices = attachments.map(({ office }) => fold(office));
  if (offices.includes("")) return WARNING;
  return new Set(offices).size < offices.length ? VIOLATION : WARNING;
}

function attachmentsOf(context: AuditContext, code: number): Attachment[] {
  const { base, holders } = context;
  return holdingsOf(context, code)
    .filter((card) => base.holders[base.cards.holder[card]].personal)
    .map((card) => {
      const { holder, manager, left } = holders[base.cards.holder[card]];
      const office = officeOfCard(context, card);
      return {
        name: holder.name,
        office,
        cluster: clusterOf(context, office) || (manager?.cluster ?? ""),
        left,
      };
    });
}

/** The cluster the managers sheet gives for an office; "" when it gives none. */
function clusterOf({ base }: AuditContext, office: string): string {
  const place = fold(office);
  return (
    base.register?.managers.find(
      (manager) => place !== "" && fold(manager.office) === place && manager.cluster !== "",
    )?.cluster ?? ""
  );
}
