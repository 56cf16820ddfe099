import { onSignals } from './signals.ts';

/**
 * Hands the text to the pager of the environment, as git does: `less` that quits if all fits, leaves colours
 * alone, and takes text for UTF-8 whatever the locale. An interrupt is for the pager.
 * @returns whether it was shown: not if there is no pager, or if it failed
 */
export async function page(text: string, process: NodeJS.Process): Promise<boolean> {
  const command = (process.env['DABIAO_PAGER'] ?? process.env['PAGER'] ?? 'less').trim();
  if (command === '' || command === 'cat') return false;
  const { spawn } = await import('node:child_process');
  let interrupted = false;
  const letGo = onSignals(process, () => {
    interrupted = true;
  });
  const exitCode = await new Promise<number | null>((resolve) => {
    const pager = spawn(command, {
      shell: true,
      stdio: ['pipe', 'inherit', 'ignore'],
      env: environment(process.env),
    });
    pager.on('error', () => resolve(null));
    pager.on('close', resolve);
    pager.stdin.on('error', () => {}); // the reader has seen enough
    pager.stdin.end(text);
  });
  letGo();
  // A pager that was ended by a signal has no code, and who interrupts it has seen enough.
  return exitCode === 0 || interrupted;
}

function environment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { LESS: 'FRX', ...env, LESSCHARSET: env['LESSCHARSET'] || 'utf-8' };
}
