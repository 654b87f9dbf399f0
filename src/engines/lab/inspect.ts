import type { ContainerState, ContainerStatus } from '../../domain/lab/state.ts';
import { containerStatuses } from '../../domain/lab/state.ts';
import { parseJson } from '../json.ts';

type Json = Readonly<Record<string, unknown>>;

/** How the names of the engine are turned back into those that the learner types. */
export type Typed = {
  /** Of containers and volumes: without our prefix. */
  readonly name: (real: string) => string;
  /** A complete reference. */
  readonly reference: (real: string) => string;
  readonly port: (real: number) => number;
};

export type Inspected = {
  readonly container: ContainerState;
  /** Bytes in the writable layer; 0 where the engine does not say. */
  readonly bytes: number;
};

/** Reads `container inspect --size`; undefined where it is not that. */
export function readContainers(json: string, typed: Typed): readonly Inspected[] | undefined {
  const parsed = parseJson(json);
  if (!Array.isArray(parsed)) return undefined;
  return parsed.map((each) => readContainer(each as Json, typed));
}

function readContainer(json: Json, typed: Typed): Inspected {
  const state = objectOf(json['State']);
  const config = objectOf(json['Config']);
  const host = objectOf(json['HostConfig']);
  const mounts = Array.isArray(json['Mounts']) ? (json['Mounts'] as Json[]) : [];
  return {
    container: {
      id: idOf(textOf(json['Id'])),
      name: typed.name(textOf(json['Name']).replace(/^\//, '')),
      image: typed.reference(textOf(config['Image'])),
      imageId: idOf(textOf(json['Image'])),
      status: statusOf(textOf(state['Status'])),
      exitCode: Number(state['ExitCode'] ?? 0),
      ports: Object.entries(objectOf(host['PortBindings'])).flatMap(([port, bindings]) =>
        (Array.isArray(bindings) ? (bindings as Json[]) : []).map((binding) => ({
          host: typed.port(Number(binding['HostPort'])),
          container: Number.parseInt(port, 10),
        })),
      ),
      volumes: mounts.flatMap((mount) =>
        mount['Type'] === 'volume' ? [typed.name(textOf(mount['Name']))] : [],
      ),
    },
    bytes: Number(json['SizeRw'] ?? 0),
  };
}

/** podman has more words for what is before and after running. */
function statusOf(word: string): ContainerStatus {
  const found = containerStatuses.find((status) => status === word);
  return found ?? (word === 'stopped' ? 'exited' : 'created');
}

/** Hex, without the algorithm that some engines put before it. */
export const idOf = (text: string): string => text.replace(/^sha256:/, '');

const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null ? (value as Json) : {};
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
