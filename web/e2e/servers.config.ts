import config from './playwright.config';

const launch = config.use?.launchOptions ?? {};

/** Journeys against programs that others run too, which `./chengnuo test --servers` installs and starts. */
export default {
  ...config,
  outputDir: 'artefacts/servers',
  projects: [{ name: 'servers', testMatch: '*.servers.ts' }],
  use: {
    ...config.use,
    permissions: ['microphone'],
    launchOptions: {
      ...launch,
      args: [
        ...(launch.args ?? []),
        // A microphone that beeps, and calls between two pages of one machine that may have no network.
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        '--allow-loopback-in-peer-connection',
        '--disable-features=WebRtcHideLocalIpsWithMdns',
      ],
    },
  },
};
