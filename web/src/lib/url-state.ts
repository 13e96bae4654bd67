import { useSearchParams } from 'react-router';

/** Filters that survive in the address. An empty value leaves the address; every change forgets the cursor. */
export function useUrlState(): readonly [
  Readonly<Record<string, string>>,
  (change: Record<string, string | undefined>) => void,
] {
  const [parameters, setParameters] = useSearchParams();
  const set = (change: Record<string, string | undefined>) =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(change)) {
          if (value) after.set(name, value);
          else after.delete(name);
        }
        return after;
      },
      { replace: true },
    );
  return [Object.fromEntries(parameters), set];
}
