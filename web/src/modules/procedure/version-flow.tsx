import { Skeleton } from 'antd';
import { useState } from 'react';
import type { PartProps } from '@/lib/parts';
import { ProblemAlert } from '@/ui/problem-alert';
import { useVersion } from './api/get-procedure';
import { FlowChart } from './flow-chart';
import { StageView } from './stage-view';

/** The flow a request goes through, with the stage it is in; a click tells what a stage asks for. */
export function VersionFlow({ version, current }: PartProps['procedureFlow']) {
  const shown = useVersion(version);
  const [chosen, choose] = useState<string>();
  if (shown.error) return <ProblemAlert error={shown.error} />;
  if (!shown.data) return <Skeleton active />;
  const { document } = shown.data;
  const index = document.stages.findIndex(({ key }) => key === (chosen ?? current));
  const stage = document.stages[index];
  return (
    <>
      <FlowChart
        procedure={document}
        chosen={index}
        current={current}
        choose={(at) => choose(document.stages[at]?.key)}
      />
      {stage && <StageView procedure={document} stage={stage} />}
    </>
  );
}
