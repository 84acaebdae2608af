/** Whether a key is held that makes of the press another command, not ours. */
export function isModified(event: KeyboardEvent): boolean {
  // Brackets are typed with AltGr on many keyboards, which sets Ctrl and Alt.
  if (event.getModifierState("AltGraph")) return false;
  return event.ctrlKey || event.altKey || event.metaKey;
}
