import { useQuery } from '@tanstack/react-query';
import { api, ApiProblem } from '@/lib/api';
import { queries } from '@/lib/queries';

export interface Agreement {
  readonly standard: string;
  readonly way: string;
  readonly deliveryAt: string;
  readonly confirmedAt?: string | null;
}

const door = (number: string) => `/portal/requests/${number}/agreement`;

/** Null when nothing was proposed. */
export const useAgreement = (number: string) =>
  useQuery({
    queryKey: ['portal', 'agreement', number],
    queryFn: async () => {
      try {
        return await api.get<Agreement>(door(number));
      } catch (problem) {
        if (problem instanceof ApiProblem && problem.status === 404) return null;
        throw problem;
      }
    },
  });

export async function confirmAgreement(number: string): Promise<void> {
  await api.put(`${door(number)}/confirmation`);
  await queries.invalidateQueries({ queryKey: ['portal', 'agreement', number] });
}
