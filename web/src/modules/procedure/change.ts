import type { Words } from '@/lib/words';
import type { ChecklistItem, FormField, Handover, Procedure, Stage } from './api/procedure';

export const noWords: Words = { zh: '', en: '' };

/** The same list with one thing at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const thing = list[from];
  if (thing === undefined) return list;
  const rest = list.filter((_, index) => index !== from);
  const place = Math.max(0, Math.min(to, rest.length));
  return [...rest.slice(0, place), thing, ...rest.slice(place)];
}

export const replaced = <T>(list: readonly T[], index: number, thing: T): readonly T[] =>
  list.map((each, at) => (at === index ? thing : each));

export const without = <T>(list: readonly T[], index: number): readonly T[] =>
  list.filter((_, at) => at !== index);

/** A key nobody has yet: `stage-4`. */
export function freeKey(prefix: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${prefix}-${number}`)) number++;
  return `${prefix}-${number}`;
}

type Flow = Pick<Procedure, 'stages' | 'handovers'>;

export const withoutStage = <P extends Pick<Procedure, 'stages'>>(procedure: P, index: number): P => ({
  ...procedure,
  stages: without(procedure.stages, index),
});

/** A field under another key, in its form and wherever it is named. */
export function renamedField<P extends Flow>(procedure: P, from: string, to: string): P {
  const swap = (key: string) => (key === from ? to : key);
  return {
    ...procedure,
    stages: procedure.stages.map((stage) => ({
      ...stage,
      fields: stage.fields.map((field) => ({ ...field, key: swap(field.key) })),
      onlyIf: stage.onlyIf ? { ...stage.onlyIf, field: swap(stage.onlyIf.field) } : null,
    })),
    handovers: procedure.handovers.map((rule) => ({
      ...rule,
      must: rule.must.map(swap),
      may: rule.may.map(swap),
    })),
  };
}

/** A department under another key, in its lane and wherever it is named. */
export function renamedDepartment(procedure: Procedure, from: string, to: string): Procedure {
  const swap = (key: string) => (key === from ? to : key);
  return {
    ...procedure,
    departments: procedure.departments.map((each) => ({ ...each, key: swap(each.key) })),
    stages: procedure.stages.map((stage) => ({ ...stage, department: swap(stage.department) })),
    handovers: procedure.handovers.map((rule) => ({ ...rule, from: swap(rule.from), to: swap(rule.to) })),
  };
}

export function newStage(procedure: Procedure, after: number): Stage {
  const before = procedure.stages[after];
  return {
    key: freeKey(
      'stage',
      procedure.stages.map(({ key }) => key),
    ),
    name: noWords,
    phase: before?.phase ?? 'analysis',
    links: [],
    department: before?.department ?? procedure.departments[0]?.key ?? '',
    limit: null,
    optional: false,
    onlyIf: null,
    entry: noWords,
    exit: noWords,
    fields: [],
    checklist: [],
    exitNeeds: [],
    customerSees: noWords,
    guide: noWords,
  };
}

export const newField = (procedure: Procedure): FormField => ({
  key: freeKey(
    'field',
    procedure.stages.flatMap(({ fields }) => fields.map(({ key }) => key)),
  ),
  label: noWords,
  type: 'text',
  choices: [],
  requiredAt: ['stage_exit'],
  role: '',
  hint: noWords,
});

export const newItem = (items: readonly ChecklistItem[]): ChecklistItem => ({
  key: freeKey(
    'item',
    items.map(({ key }) => key),
  ),
  name: noWords,
  kind: 'step',
  optional: false,
  role: '',
});

export const newHandover = (procedure: Procedure): Handover => ({
  key: freeKey(
    'handover',
    procedure.handovers.map(({ key }) => key),
  ),
  name: noWords,
  from: procedure.departments[0]?.key ?? '',
  to: procedure.departments[1]?.key ?? '',
  must: [],
  may: [],
  limit: null,
});
