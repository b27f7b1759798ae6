import { pairs } from "./pairs";

export const HORIZONTAL = pairs(
  ["general", "General"],
  ["left", "Left"],
  ["center", "Center"],
  ["right", "Right"],
  ["fill", "Fill"],
  ["justify", "Justify"],
  ["centerContinuous", "CenterAcrossSelection"],
  ["distributed", "Distributed"],
);

export const VERTICAL = pairs(
  ["bottom", "Bottom"],
  ["top", "Top"],
  ["center", "Center"],
  ["justify", "Justify"],
  ["distributed", "Distributed"],
);

export const UNDERLINE = pairs(
  ["none", "None"],
  ["single", "Single"],
  ["double", "Double"],
  ["singleAccounting", "SingleAccountant"],
  ["doubleAccounting", "DoubleAccountant"],
);

/** Line styles of the file and "style weight" of office.js. */
export const LINES = pairs(
  ["thin", "Continuous Thin"],
  ["hair", "Continuous Hairline"],
  ["medium", "Continuous Medium"],
  ["thick", "Continuous Thick"],
  ["dashed", "Dash Thin"],
  ["mediumDashed", "Dash Medium"],
  ["dotted", "Dot Thin"],
  ["double", "Double Thick"],
  ["dashDot", "DashDot Thin"],
  ["mediumDashDot", "DashDot Medium"],
  ["dashDotDot", "DashDotDot Thin"],
  ["mediumDashDotDot", "DashDotDot Medium"],
  ["slantDashDot", "SlantDashDot Medium"],
);
