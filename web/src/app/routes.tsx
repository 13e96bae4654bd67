import { createBrowserRouter, type RouteObject } from 'react-router';
import type { Screens } from '@/lib/screens';
import { ErrorPage } from './error-page';
import { screens } from './modules';
import { NotFoundPage } from './not-found-page';
import { PortalFrame } from './portal-frame';
import { SessionGate } from './session-gate';
import { StaffFrame } from './staff-frame';

const of = (part: 'staff' | 'portal' | 'open') =>
  screens.flatMap((screen: Screens): RouteObject[] => [...(screen[part] ?? [])]);

export const router = createBrowserRouter([
  {
    ErrorBoundary: ErrorPage,
    HydrateFallback: () => null,
    children: [
      ...of('open'),
      { Component: PortalFrame, children: of('portal') },
      {
        Component: SessionGate,
        children: [
          {
            Component: StaffFrame,
            children: [
              {
                ErrorBoundary: ErrorPage,
                children: [...of('staff'), { path: '*', Component: NotFoundPage }],
              },
            ],
          },
        ],
      },
    ],
  },
]);
