import { useState } from 'react';
import { columns, usual } from './columns';

const remembered = 'chengnuo.ledger.columns';

/** Which columns this person wants to see, in the ledger's own order. */
export function useColumns() {
  const [chosen, setChosen] = useState<readonly string[]>(
    () => localStorage.getItem(remembered)?.split(',') ?? usual,
  );
  const choose = (keys: readonly string[]) => {
    const kept = columns.map((column) => column.key).filter((key) => keys.includes(key));
    localStorage.setItem(remembered, kept.join(','));
    setChosen(kept);
  };
  return { chosen, choose };
}
