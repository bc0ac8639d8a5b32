/** Small choices of one browser (columns shown, menu folded), kept in local storage. Never anything about people. */
import { useState } from 'react';

export function useKept<Value>(name: string, first: Value): readonly [Value, (value: Value) => void] {
  const key = `bulwark.${name}`;
  const [value, set] = useState<Value>(() => read(key) ?? first);
  const keep = (next: Value) => {
    set(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // A full or forbidden storage: the choice lasts as long as the page.
    }
  };
  return [value, keep];
}

function read<Value>(key: string): Value | undefined {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as Value);
  } catch {
    return undefined;
  }
}
