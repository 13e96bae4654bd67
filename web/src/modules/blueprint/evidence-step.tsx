import type { Authoring } from './api/authoring';
import type { Table as Blueprint } from './api/blueprints';
import { EvidenceTable } from './evidence-table';
import { PainTable } from './pain-table';

export interface EvidenceStepProps {
  readonly table: Blueprint;
  readonly authoring: Authoring;
  readonly mayEdit: boolean;
}

/** What the table rests on, and what hurts customers, each pain with the node that answers it. */
export function EvidenceStep(props: EvidenceStepProps) {
  return (
    <>
      <EvidenceTable {...props} />
      <PainTable {...props} />
    </>
  );
}
