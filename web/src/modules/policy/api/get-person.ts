import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';

/** Who did it; silent when the reader may not see people. */
export const usePerson = (id: string) =>
  useQuery({
    queryKey: ['person', id],
    queryFn: () => api.get<{ readonly name: string }>(`/people/${id}`),
    staleTime: 600_000,
    retry: false,
  });
