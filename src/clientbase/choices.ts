const WORLDS_AT_MOST = 16;

/** Somebody to choose among: a name that several rows or managers carry, and how many. */
export interface Choice {
  readonly key: string;
  readonly options: number;
}

/**
 * Who is taken for people that cannot be told apart. A *world* is one combination of such choices; with too many
 * combinations the choices are walked in step, so that every option occurs but not every combination.
 * @param rows rows of the managers sheet that are one manager
 * @param namesakes managers of one name, told apart by offices that a card may not tell
 */
export class Choices {
  private readonly inStep: boolean;

  constructor(
    private readonly rows: readonly Choice[],
    private readonly namesakes: readonly Choice[],
  ) {
    this.inStep = combinations([...rows, ...namesakes]) > WORLDS_AT_MOST;
  }

  /** How many worlds there are; cards that do not tell among namesakes make more. */
  worlds(withUndecidedCards: boolean): number {
    const choices = withUndecidedCards ? [...this.rows, ...this.namesakes] : this.rows;
    return this.inStep ? Math.max(1, ...choices.map(({ options }) => options)) : combinations(choices);
  }

  /** The option taken in a world, from 0. */
  taken(key: string, world: number): number {
    let rest = world;
    for (const choice of [...this.rows, ...this.namesakes]) {
      if (choice.key === key) return rest % choice.options;
      if (!this.inStep) rest = Math.floor(rest / choice.options);
    }
    return 0;
  }
}

function combinations(choices: readonly Choice[]): number {
  return choices.reduce((product, { options }) => product * options, 1);
}
