import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Ends the output with the line that `./chengnuo test` adds up. */
export default class Summary implements Reporter {
  private readonly last = new Map<string, boolean>();

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status !== 'skipped') {
      this.last.set(test.id, result.status === test.expectedStatus);
    }
  }

  onExit(): Promise<void> {
    const passed = [...this.last.values()].filter(Boolean).length;
    console.log(`${passed} passed, ${this.last.size - passed} failed`);
    return Promise.resolve();
  }

  onEnd(result: FullResult): void {
    if (result.status !== 'passed' && this.last.size === 0) {
      this.last.set('the run itself', false);
    }
  }
}
