import type { PartProps } from '@/lib/parts';
import type { Words } from '@/lib/words';
import type { Procedure } from './api/procedure';
import { useVersion } from './api/get-procedure';
import { FlowChart } from './flow-chart';

const none: Words = { zh: '', en: '' };

/** Nodes of other lists in their order, drawn like the stages of a procedure; those that came from one branch as it does. */
export function NodeFlow({ version, lanes, nodes, chosen, choose }: PartProps['nodeFlow']) {
  const stages = useVersion(version).data?.document.stages ?? [];
  const procedure: Procedure = {
    ...empty,
    departments: lanes,
    stages: nodes.map(({ key, name, lane, stage: from }) => ({
      ...(stages.find((one) => from !== undefined && one.key === from) ?? stage),
      key,
      name,
      department: lane,
    })),
  };
  return (
    <FlowChart
      procedure={procedure}
      chosen={nodes.findIndex(({ key }) => key === chosen)}
      choose={(at) => {
        const node = nodes[at];
        if (node) choose(node.key);
      }}
      facts={(at) => nodes[at]?.facts ?? ''}
    />
  );
}

const empty: Procedure = {
  key: '',
  name: none,
  summary: none,
  selects: [],
  skill: '',
  riskPlan: 'never',
  binding: 'always',
  guidance: none,
  departments: [],
  stages: [],
  handovers: [],
  preparation: [],
  acceptance: [],
};

const stage: Procedure['stages'][number] = {
  key: '',
  name: none,
  phase: 'execution',
  links: [],
  department: '',
  optional: false,
  entry: none,
  exit: none,
  fields: [],
  checklist: [],
  exitNeeds: [],
  customerSees: none,
  guide: none,
};
