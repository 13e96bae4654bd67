import { Fragment } from 'react';
import { keyCaps } from '@/lib/commands';

/** Shows the keys of a command as key caps. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span>
      {keyCaps(keys).map((cap, index) => (
        <Fragment key={cap}>
          {index > 0 && ' '}
          <kbd>{cap}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
