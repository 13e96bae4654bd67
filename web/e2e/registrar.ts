import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

/** Debian's Kamailio with the settings that bin/servers-sip.sh wrote: started and stopped by the journey, which also shows it gone. */
export class Registrar {
  readonly address: string;
  private readonly home: string;
  private readonly port: number;
  private running: ChildProcess | undefined;

  constructor() {
    this.home = process.env.CHENGNUO_SIP_HOME ?? '';
    this.port = Number(process.env.CHENGNUO_SIP_PORT);
    if (this.home === '') throw new Error('./chengnuo test --servers-only prepares the registrar.');
    this.address = `ws://127.0.0.1:${this.port}/sip`;
  }

  async start(): Promise<void> {
    const run = join(this.home, 'run');
    mkdirSync(run, { recursive: true });
    const log = openSync(join(this.home, 'log'), 'a');
    this.running = spawn(
      'kamailio',
      ['-DD', '-E', '-m', '32', '-M', '4', '-f', join(this.home, 'kamailio.cfg'), '-P', join(this.home, 'pid'), '-Y', run],
      { stdio: ['ignore', log, log] },
    ); // prettier-ignore
    for (let tries = 0; !(await this.answers()); tries += 1) {
      if (tries > 100) throw new Error('The registrar did not start.');
      await new Promise((done) => setTimeout(done, 100));
    }
  }

  async stop(): Promise<void> {
    const running = this.running;
    if (running === undefined) return;
    this.running = undefined;
    const gone = new Promise((done) => running.once('exit', done));
    running.kill('SIGTERM');
    await gone;
  }

  private answers(): Promise<boolean> {
    return new Promise((done) => {
      const probe = connect(this.port, '127.0.0.1');
      probe.once('connect', () => {
        probe.destroy();
        done(true);
      });
      probe.once('error', () => {
        done(false);
      });
    });
  }
}
