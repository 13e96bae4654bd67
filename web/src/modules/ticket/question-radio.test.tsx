import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { QuestionRadio } from './question-radio';

test.each(['urgency', 'impact'] as const)(
  'REQ-SRQ-13 each answer to the question of %s has an example beside it',
  (question) => {
    render(<QuestionRadio question={question} />);
    const answers = screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent ?? '');
    expect(answers).toHaveLength(3);
    answers.forEach((answer) => expect(answer.length).toBeGreaterThan(8));
    expect(new Set(answers).size).toBe(3);
  },
);
