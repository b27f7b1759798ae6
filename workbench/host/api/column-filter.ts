import type { FilterCriteria } from "../model/sheet";
import { HostError } from "../model/host-error";
import type { Arguments } from "../server/arguments";
import { ObjectType } from "../server/object-type";
import { criteriaOf, shownCriteria } from "./filter-criteria";
import { filterColumn } from "./filters";
import { indexOf, type ColumnTarget } from "./table-columns";
import { liveTable } from "./table";

function apply(target: ColumnTarget, criteria: FilterCriteria | undefined): void {
  const { filter } = liveTable(target);
  if (filter === undefined) throw new HostError("InvalidOperation");
  filterColumn(target.host, target.sheet, filter, indexOf(target), criteria);
}

function counted(filterOn: string) {
  return (target: ColumnTarget, given: Arguments) =>
    apply(target, criteriaOf({ filterOn, criterion1: String(given.whole(0)) }));
}

/** The filter of one column of a table. */
export const columnFilterType: ObjectType<ColumnTarget> = new ObjectType<ColumnTarget>("Filter", {
  properties: {
    Criteria: { get: (target) => shownCriteria(liveTable(target).filter?.criteria[indexOf(target)]) },
  },
  methods: {
    Apply: (target, given) => apply(target, criteriaOf(given.at(0))),
    ApplyValuesFilter: (target, given) =>
      apply(target, criteriaOf({ filterOn: "Values", values: given.at(0) })),
    ApplyCustomFilter: (target, given) =>
      apply(
        target,
        criteriaOf({
          filterOn: "Custom",
          criterion1: given.at(0),
          criterion2: given.at(1),
          operator: given.at(2),
        }),
      ),
    ApplyCellColorFilter: (target, given) =>
      apply(target, criteriaOf({ filterOn: "CellColor", color: given.at(0) })),
    ApplyFontColorFilter: (target, given) =>
      apply(target, criteriaOf({ filterOn: "FontColor", color: given.at(0) })),
    ApplyTopItemsFilter: counted("TopItems"),
    ApplyTopPercentFilter: counted("TopPercent"),
    ApplyBottomItemsFilter: counted("BottomItems"),
    ApplyBottomPercentFilter: counted("BottomPercent"),
    Clear: (target) => apply(target, undefined),
  },
});
