import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';

export const absenceKinds = ['sick', 'leave', 'training', 'left', 'other'] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

export interface Absence {
  readonly id: string;
  readonly kind: AbsenceKind;
  readonly from: string;
  readonly to?: string | null;
  readonly deputy?: { readonly id: string; readonly name: string } | null;
  readonly note?: string | null;
  readonly endedAt?: string | null;
}

export interface NewAbsence {
  readonly kind: AbsenceKind;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly deputy?: string | undefined;
  readonly note?: string | undefined;
}

export const useAbsences = (person: string) =>
  useQuery({
    queryKey: ['person', person, 'absences'],
    queryFn: () => api.get<{ items: readonly Absence[] }>(`/people/${person}/absences`),
    select: (all) => all.items,
    meta: { live: ['Absence'] },
  });

export const reportAbsence = ({ person, ...body }: NewAbsence & { person: string }) =>
  api.post(`/people/${person}/absences`, body);

export const endAbsence = ({ person, id }: { person: string; id: string }) =>
  api.delete(`/people/${person}/absences/${id}`);
