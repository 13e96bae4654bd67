import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ApiProblem } from '@/lib/api';
import { ProblemAlert } from './problem-alert';

test('REQ-SRQ-08 names what is missing in one sentence', () => {
  render(
    <ProblemAlert
      error={
        new ApiProblem({
          status: 409,
          code: 'step_incomplete',
          title: '这一步还不完整',
          errors: [
            { field: 'visit-date', code: 'missing', message: '上门日期' },
            { field: 'photo', code: 'missing', message: '故障照片' },
          ],
        })
      }
    />,
  );
  expect(screen.getByText('请填写：上门日期、故障照片')).toBeDefined();
  expect(screen.queryByText(/visit-date/)).toBeNull();
});
