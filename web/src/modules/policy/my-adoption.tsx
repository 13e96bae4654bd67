import { MyReadings } from './reading/my-readings';
import { MyRolloutTasks } from './rollout/my-tasks';

/** What the policy asks of me: to read it, and to make it work. */
export function MyAdoption() {
  return (
    <>
      <MyReadings />
      <MyRolloutTasks />
    </>
  );
}
