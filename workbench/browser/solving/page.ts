/** What a page needs to plan as the pane does. */
export { audit } from "../../../src/audit/audit";
export { readClientBase } from "../../../src/clientbase/client-base";
export { recognise } from "../../../src/clientbase/layout";
export { planTask } from "../../../src/moves/plan";
export { solved, solvedInSteps } from "../../../src/moves/solve/solved";
export { inSlices } from "../../../src/solving/in-slices";
export { solveAside } from "../../../src/solving/solve-aside";
export { etmRegulation } from "../../../src/regulation/regulation";
