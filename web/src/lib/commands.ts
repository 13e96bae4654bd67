import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

/** Something a person can do here: reachable in the palette, and by its keys if it has some. */
export interface Command {
  readonly id: string;
  readonly title: string;
  /** The heading in the palette and in the list of shortcuts. */
  readonly group: string;
  /** `r`, `?`, `mod+k`, `mod+enter`; `mod` is ⌘ on a Mac and Ctrl elsewhere. */
  readonly keys?: string;
  /** Other words to find it by. */
  readonly also?: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}

const layers = new Map<symbol, readonly Command[]>();
let all: readonly Command[] = [];
const listeners = new Set<() => void>();

/** Offers commands as long as the component is on the screen. A later layer wins over an earlier one for the same keys. */
export function useCommands(commands: readonly Command[]): void {
  const run = useEffectEvent((id: string) => commands.find((command) => command.id === id)?.run());
  const signature = JSON.stringify(commands);
  useEffect(() => {
    const layer = Symbol();
    const offered = JSON.parse(signature) as Omit<Command, 'run'>[];
    change(() =>
      layers.set(
        layer,
        offered.map((command) => ({ ...command, run: () => run(command.id) })),
      ),
    );
    return () => change(() => layers.delete(layer));
  }, [signature]);
}

/** Every command on offer now, innermost first. */
export function useOffered(): readonly Command[] {
  return useSyncExternalStore(subscribe, () => all);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(edit: () => void): void {
  edit();
  all = [...layers.values()].reverse().flat();
  listeners.forEach((listener) => listener());
}

/** Runs the command bound to the keys; never while an input method composes, and letters never while somebody types. */
export function hearKeys(event: KeyboardEvent): void {
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return; // eslint-disable-line @typescript-eslint/no-deprecated
  const keys = keysOf(event);
  if (!keys.startsWith('mod+') && keys !== 'escape' && isTaken(event.target)) return;
  const command = all.find((each) => each.keys === keys && !each.disabled);
  if (!command) return;
  event.preventDefault();
  command.run();
}

function keysOf(event: KeyboardEvent): string {
  // With Alt the key writes another letter on many keyboards; where it lies says which one is meant.
  const letter = event.altKey ? /^Key([A-Z])$/.exec(event.code)?.[1] : undefined;
  const key = (letter ?? event.key).toLowerCase();
  return `${event.ctrlKey || event.metaKey ? 'mod+' : ''}${event.altKey ? 'alt+' : ''}${key === ' ' ? 'space' : key}`;
}

/** A field that takes letters, or a dialog that has its own business. */
function isTaken(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input, textarea, select, [contenteditable=true], [role=dialog], [role=listbox], [role=menu]',
    ) !== null
  );
}

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
const symbols: Record<string, string> = {
  mod: isMac ? '⌘' : 'Ctrl',
  enter: '↵',
  escape: 'Esc',
  alt: isMac ? '⌥' : 'Alt',
};

/** `mod+enter` → ['Ctrl', '↵'] */
export function keyCaps(keys: string): string[] {
  return keys.split('+').map((key) => symbols[key] ?? key.toUpperCase());
}
