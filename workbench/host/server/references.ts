import { HostError } from "../model/host-error";
import type { ApiObject } from "./object-type";

/** Objects the host keeps for the add-in between requests, as tracked ranges. */
export class References {
  private readonly objects = new Map<string, ApiObject>();
  private readonly ids = new Map<ApiObject, string>();
  private next = 1;

  keep(object: ApiObject): string {
    let id = this.ids.get(object);
    if (id === undefined) {
      id = `reference-${this.next++}`;
      this.ids.set(object, id);
      this.objects.set(id, object);
    }
    return id;
  }

  idOf(object: ApiObject): string | undefined {
    return this.ids.get(object);
  }

  /** @throws HostError InvalidReference when it is no longer kept */
  get(id: string): ApiObject {
    const object = this.objects.get(id);
    if (object === undefined) throw new HostError("InvalidReference");
    return object;
  }

  remove(id: string): void {
    const object = this.objects.get(id);
    if (object !== undefined) this.ids.delete(object);
    this.objects.delete(id);
  }

  removeAll(): void {
    this.objects.clear();
    this.ids.clear();
  }

  get all(): Iterable<ApiObject> {
    return this.objects.values();
  }

  get count(): number {
    return this.objects.size;
  }
}
