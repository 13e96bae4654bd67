import { usePerson } from './api/get-person';

/** The name behind an id, as soon as it is known. */
export function PersonName({ id }: { readonly id: string }) {
  return <>{usePerson(id).data?.name ?? '—'}</>;
}
