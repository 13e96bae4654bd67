import type { FormField, Procedure, Stage } from './api/procedure';

/** A way from one stage to a later one; `when` says the values under which it is taken, `skips` that an optional stage is left out. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly when: readonly string[];
  readonly skips: boolean;
}

/** The ways through a procedure: one to the next stage, more where stages are optional or depend on an answer. */
export function edges(procedure: Pick<Procedure, 'stages'>): readonly Edge[] {
  const { stages } = procedure;
  return stages.flatMap((_, from) => waysFrom(stages, from));
}

function waysFrom(stages: readonly Stage[], from: number): readonly Edge[] {
  const ways: Edge[] = [];
  const taken = new Map<string, Set<string>>();
  let skips = false;
  for (let to = from + 1; to < stages.length; to++) {
    const stage = stages[to];
    if (!stage || excludes(stages[from], stage)) continue;
    ways.push({ from, to, when: stage.onlyIf?.in ?? [], skips });
    if (!stage.onlyIf && !stage.optional) break;
    if (stage.onlyIf) {
      const { field, in: values } = stage.onlyIf;
      const known = taken.get(field) ?? new Set<string>();
      values.forEach((value) => known.add(value));
      taken.set(field, known);
      if (answersOf(stages, field).every((answer) => known.has(answer))) break;
    } else {
      skips = true;
    }
  }
  return ways;
}

/** Two stages that depend on different answers to one question never follow one another. */
function excludes(one: Stage | undefined, other: Stage): boolean {
  if (!one?.onlyIf || one.onlyIf.field !== other.onlyIf?.field) return false;
  const values = one.onlyIf.in;
  return !other.onlyIf.in.some((value) => values.includes(value));
}

/** What a field can be answered with; never empty, so that an unknown field stops nothing. */
export function answersOf(stages: readonly Stage[], key: string): readonly string[] {
  const field = stages.flatMap((stage) => stage.fields).find((each) => each.key === key);
  if (!field) return ['?'];
  return field.type === 'yes_no' ? ['yes', 'no'] : field.choices.map(({ value }) => value);
}

/** The fields a stage's condition may ask about: those with fixed answers of earlier stages. */
export function questionsBefore(procedure: Procedure, stage: number): readonly FormField[] {
  return procedure.stages
    .slice(0, stage)
    .flatMap(({ fields }) => fields)
    .filter(({ type }) => type === 'choice' || type === 'yes_no');
}
