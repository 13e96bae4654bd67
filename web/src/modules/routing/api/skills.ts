import { useMutation, useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';

export interface Skill {
  readonly key: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

export interface Held {
  readonly skill: string;
  readonly level: number;
  readonly expiresOn?: string | null;
  readonly source: 'lead' | 'training' | 'quality';
  readonly cases: number;
  readonly mark?: number | null;
  readonly version: number;
}

export interface MatrixRow {
  readonly person: string;
  readonly name: string;
  readonly skills: readonly Held[];
}

export const useSkills = () =>
  useQuery({
    queryKey: ['skills', 'all'],
    queryFn: () => api.get<{ items: readonly Skill[] }>('/skills'),
    staleTime: 60_000,
    meta: { live: ['SkillDefined'] },
  });

export function useSkillName(): (key: string) => string {
  const skills = useSkills();
  return (key) => {
    const skill = skills.data?.items.find((each) => each.key === key);
    return (i18next.language.startsWith('zh') ? skill?.nameZh : skill?.nameEn) ?? key;
  };
}

export const useMatrix = (team: string | undefined) =>
  useQuery({
    queryKey: ['skills', 'matrix', team],
    queryFn: () => api.get<{ items: readonly MatrixRow[] }>('/skills/matrix', { query: { team } }),
    enabled: team !== undefined,
    meta: { live: ['SkillRated'] },
  });

const again = () => queries.invalidateQueries({ queryKey: ['skills'] });

export const useDefineSkill = () =>
  useMutation({
    mutationFn: ({ key, ...names }: Skill) => api.put(`/skills/${key}`, names),
    onSuccess: again,
  });

export interface Rating {
  readonly person: string;
  readonly skill: string;
  readonly level: number;
  readonly expiresOn?: string | null;
  readonly source: Held['source'];
  readonly version: number;
}

export const useRate = () =>
  useMutation({
    mutationFn: ({ person, skill, version, ...body }: Rating) =>
      api.put(`/people/${person}/skills/${skill}`, body, { ifMatch: version }),
    onSuccess: again,
  });

export const useTakeBack = () =>
  useMutation({
    mutationFn: ({ person, skill }: { person: string; skill: string }) =>
      api.delete(`/people/${person}/skills/${skill}`),
    onSuccess: again,
  });
