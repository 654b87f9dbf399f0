/** How docker, podman and a build begin the line that says why. */
const REASON = /^(?:docker: )?error(?: response from daemon)?:/i;

/** Why a command failed, of all that it printed: what it says of errors, else its last lines; short enough for a screen. */
export function reasonIn(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const reasons = lines.filter((line) => REASON.test(line));
  return (reasons.length > 0 ? reasons : lines).slice(-3).join('\n').slice(0, 500);
}
