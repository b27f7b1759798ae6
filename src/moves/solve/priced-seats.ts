import { marginal, type Problem } from "./problem";
import { Scale } from "./scale";
import { Seats } from "./seats";

/** Organisations in their places, and a price of every place: what the best plan gains by one more seat in it. */
export class PricedSeats extends Seats {
  /** Numbers per packed cost; see `Scale`. */
  protected readonly width: number;
  /** Packed costs per list, then per choice. */
  protected readonly costs: readonly Float64Array[];
  protected readonly poolCosts: readonly Float64Array[];
  protected readonly shortageUnit: Float64Array;
  protected readonly loadUnit: Float64Array;
  /** Packed, per place, and nought for what comes after the last place. */
  protected readonly price: Float64Array;

  constructor(problem: Problem) {
    super(problem);
    const { places, pools, choices } = problem;
    const scale = new Scale(problem);
    this.width = scale.width;
    this.costs = choices.map(({ costs }) => scale.packAll(costs));
    this.poolCosts = pools.map(({ costs }) => scale.packAll(costs));
    this.shortageUnit = scale.unit("shortage");
    this.loadUnit = scale.unit("load");
    this.price = new Float64Array((places.length + 1) * this.width);
    places.forEach((_, place) => this.setFirstPrice(place));
  }

  /** Whether a choice costs no more, at the prices of the places, than the one an organisation has. */
  isTight(unit: number, choice: number): boolean {
    const { width, price } = this;
    const costs = this.costs[this.problem.choicesOf[unit]];
    const now = this.chosen[unit];
    const place = this.placeOf(unit);
    const other = this.placeOf(unit, choice);
    for (let i = 0; i < width; i++) {
      const own = costs[now * width + i] - price[place * width + i];
      if (costs[choice * width + i] - price[other * width + i] !== own) return false;
    }
    return true;
  }

  /** The choices of a pool that cost least at the prices of the places. */
  cheapestOf(pool: number): number[] {
    const { places } = this.problem.pools[pool];
    let cheapest: number[] = [];
    places.forEach((_, choice) => {
      const difference = cheapest.length === 0 ? -1 : this.compareInPool(pool, choice, cheapest[0]);
      if (difference < 0) cheapest = [choice];
      else if (difference === 0) cheapest.push(choice);
    });
    return cheapest;
  }

  /** Whether the choice an organisation has costs less (−), as much, or more than one of its pool. */
  compareWithPool(unit: number, choice: number): number {
    const { width, price } = this;
    const list = this.problem.choicesOf[unit];
    const pool = this.problem.choices[list].pool;
    const other = this.problem.pools[pool].places[choice];
    const now = this.chosen[unit];
    const place = this.placeOf(unit);
    for (let i = 0; i < width; i++) {
      const own = this.costs[list][now * width + i] - price[place * width + i];
      const difference = own - (this.poolCosts[pool][choice * width + i] - price[other * width + i]);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  private compareInPool(pool: number, a: number, b: number): number {
    const { width, price } = this;
    const { places } = this.problem.pools[pool];
    const costs = this.poolCosts[pool];
    for (let i = 0; i < width; i++) {
      const difference =
        costs[a * width + i] -
        price[places[a] * width + i] -
        (costs[b * width + i] - price[places[b] * width + i]);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  /** Whether two places have one price. */
  isLevel(place: number, other: number): boolean {
    const { width, price } = this;
    for (let i = 0; i < width; i++) if (price[place * width + i] !== price[other * width + i]) return false;
    return true;
  }

  /** Whether one organisation more (or less) in a root is worth exactly its price. */
  isWorth(root: number, direction: 1 | -1): boolean {
    const { width, price, shortageUnit, loadUnit } = this;
    const { shortage, load } = this.marginalOf(root, direction);
    for (let i = 0; i < width; i++) {
      if (shortage * shortageUnit[i] + load * loadUnit[i] !== -price[root * width + i]) return false;
    }
    return true;
  }

  protected marginalOf(root: number, direction: 1 | -1): { shortage: number; load: number } {
    const count = direction === 1 ? this.counts[root] : this.counts[root] - 1;
    return marginal(this.problem.places[root], count);
  }

  /** The first organisation in a root is worth its price; what is within a root has the root's. */
  private setFirstPrice(place: number): void {
    const { width, price, shortageUnit, loadUnit } = this;
    const { parent } = this.problem.places[place];
    const { shortage, load } = marginal(this.problem.places[parent < 0 ? place : parent], 0);
    for (let i = 0; i < width; i++) {
      price[place * width + i] = -(shortage * shortageUnit[i] + load * loadUnit[i]);
    }
  }
}
