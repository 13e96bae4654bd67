import { useState } from 'react';
import { useVariants } from './api/variants';
import { columns, usual } from './columns';

const remembered = 'chengnuo.ledger.columns';

/** Which columns this person wants to see, in the ledger's own order; before any choice those of the person's own service team. */
export function useColumns() {
  const variants = useVariants().data ?? [];
  const [own, setOwn] = useState(() => localStorage.getItem(remembered)?.split(','));
  const choose = (keys: readonly string[]) => {
    const kept = columns.map((column) => column.key).filter((key) => keys.includes(key));
    localStorage.setItem(remembered, kept.join(','));
    setOwn(kept);
  };
  return { chosen: own ?? variants[0]?.columns ?? usual, choose, variants };
}
