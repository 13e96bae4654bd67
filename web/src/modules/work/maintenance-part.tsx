import { lazy, Suspense } from 'react';

const Loaded = lazy(() => import('./maintenance-ticket-part').then((m) => ({ default: m.TicketAfterSales })));

/** Fetched when somebody looks at a delivered ticket: its forms are heavy. */
export function TicketAfterSales({ ticket }: { readonly ticket: string }) {
  return (
    <Suspense fallback={null}>
      <Loaded ticket={ticket} />
    </Suspense>
  );
}
