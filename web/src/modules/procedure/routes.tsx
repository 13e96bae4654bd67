import { ApartmentOutlined } from '@ant-design/icons';
import { lazy, Suspense } from 'react';
import type { PartProps } from '@/lib/parts';
import { page, type Screens } from '@/lib/screens';

const VersionFlow = lazy(() => import('./version-flow').then((m) => ({ default: m.VersionFlow })));

const Nodes = lazy(() => import('./node-flow').then((m) => ({ default: m.NodeFlow })));

/** Drawn only where somebody looks at it. */
function ProcedureFlow(props: PartProps['procedureFlow']) {
  return (
    <Suspense fallback={null}>
      <VersionFlow {...props} />
    </Suspense>
  );
}

function NodeFlow(props: PartProps['nodeFlow']) {
  return (
    <Suspense fallback={null}>
      <Nodes {...props} />
    </Suspense>
  );
}

export default {
  staff: [
    { path: '/procedures', lazy: page(() => import('./procedures-page').then((m) => m.ProceduresPage)) },
    { path: '/procedures/:key', lazy: page(() => import('./procedure-page').then((m) => m.ProcedurePage)) },
    { path: '/procedures/:key/draft', lazy: page(() => import('./editor-page').then((m) => m.EditorPage)) },
  ],
  nav: [
    {
      path: '/procedures',
      label: 'procedure:nav',
      icon: ApartmentOutlined,
      right: 'procedure_read',
      order: 62,
    },
  ],
  parts: { procedureFlow: ProcedureFlow, nodeFlow: NodeFlow },
} satisfies Screens;
