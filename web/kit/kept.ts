/** Small choices of one browser (columns shown, menu folded), kept in local storage. Never anything about people. */
import { useState } from 'react';

export function useKept<Value>(name: string, first: Value): readonly [Value, (value: Value) => void] {
  const [value, set] = useState<Value>(() => kept(name) ?? first);
  const keep = (next: Value) => {
    set(next);
    try {
      localStorage.setItem(keyOf(name), JSON.stringify(next));
    } catch {
      // A full or forbidden storage: the choice lasts as long as the page.
    }
  };
  return [value, keep];
}

const keyOf = (name: string): string => `bulwark.${name}`;

export function kept<Value>(name: string): Value | undefined {
  try {
    const text = localStorage.getItem(keyOf(name));
    return text === null ? undefined : (JSON.parse(text) as Value);
  } catch {
    return undefined;
  }
}
