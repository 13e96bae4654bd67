import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useRight } from '@/lib/rights';
import { answerTask, tasksChanged, type Task, type TaskVerb } from './api/tasks';
import { TaskAnswerDialog } from './task-answer-dialog';

interface TaskVerbs {
  readonly allowed: readonly TaskVerb[];
  readonly run: (verb: TaskVerb) => void;
  readonly error: unknown;
  readonly dialog: ReactNode;
}

/** What the reader may do with a task now, and how. */
export function useTaskVerbs(task: Task | undefined): TaskVerbs {
  const mayAssign = useRight('ticket_assign');
  const [asked, setAsked] = useState<Exclude<TaskVerb, 'acceptance'>>();
  const accepting = useMutation({
    mutationFn: (one: Task) => answerTask(one, 'acceptance'),
    onSettled: tasksChanged,
  });
  return {
    allowed: task ? allowed(task, mayAssign) : [],
    run: (verb) => {
      if (verb !== 'acceptance') setAsked(verb);
      else if (task) accepting.mutate(task);
    },
    error: accepting.error,
    dialog: task && asked && <TaskAnswerDialog task={task} verb={asked} done={() => setAsked(undefined)} />,
  };
}

function allowed(task: Task, mayAssign: boolean): TaskVerb[] {
  const open = task.state === 'asked' || task.state === 'accepted';
  if (!open) return [];
  return [
    ...(task.workable && task.state === 'asked' ? (['acceptance'] as const) : []),
    ...(task.workable ? (['result', 'refusal'] as const) : []),
    ...(task.askedByReader || mayAssign ? (['cancellation'] as const) : []),
  ];
}
