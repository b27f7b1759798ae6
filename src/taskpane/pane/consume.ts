/**
 * Takes a key's press for the pane alone. Excel on the web listens to the whole page: Escape takes focus away from the
 * pane, and keys with Ctrl or Shift are pressed in the workbook too.
 */
export function consume(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
