import type { Command, Option } from './command.ts';
import { mountFields } from './mounts.ts';
import { networkName } from './normal-value.ts';
import { parsePublish } from './publish.ts';

export type RiskRule =
  | 'privileged'
  | 'docker-socket'
  | 'system-folder'
  | 'host-network'
  | 'host-namespace'
  | 'capability'
  | 'unconfined'
  | 'no-label'
  | 'device'
  | 'device-rule'
  | 'all-interfaces'
  | 'secret-variable'
  | 'secret-in-image'
  | 'password'
  | 'remote-engine'
  | 'force-container'
  | 'force-image'
  | 'prune'
  | 'prune-unasked'
  | 'prune-images'
  | 'delete-volume';

/** What could do harm: an option, or without one the command itself. `detail` is the part of the value it is about. */
export type Risk = { readonly rule: RiskRule; readonly option?: Option; readonly detail: string };

/** Every risk of a command that can be seen from the line alone, in the order of the line. */
export function risksOf(command: Command): readonly Risk[] {
  return [
    ...command.globals.filter(isRemote).map(risk('remote-engine')),
    ...ofCommand(command.path),
    ...command.options.flatMap((option) => ofOption(command.path, option)),
  ];
}

const isRemote = ({ name, value }: Option): boolean =>
  name === 'host' && typeof value === 'string' && !value.startsWith('unix://');

const risk =
  (rule: RiskRule, detail = '') =>
  (option: Option): Risk => ({ rule, option, detail: detail || String(option.value) });

function ofCommand(path: string): readonly Risk[] {
  if (path.endsWith(' prune')) return [{ rule: 'prune', detail: path }];
  return path === 'volume rm' ? [{ rule: 'delete-volume', detail: path }] : [];
}

function ofOption(path: string, option: Option): readonly Risk[] {
  const { name, value } = option;
  if (value === false) return [];
  const told = (rule: RiskRule, detail = ''): readonly Risk[] => [risk(rule, detail)(option)];
  switch (name) {
    case 'privileged':
      return told('privileged');
    case 'use-api-socket':
      return told('docker-socket');
    case 'volume':
    case 'mount':
      return ofFolder(hostFolder(name, String(value))).flatMap((each) => told(each));
    case 'network':
      return networkName(String(value)) === 'host' ? told('host-network') : [];
    case 'pid':
    case 'ipc':
    case 'uts':
    case 'userns':
    case 'cgroupns':
      return value === 'host' ? told('host-namespace', name) : [];
    case 'cap-add':
      return told('capability');
    case 'security-opt':
      if (/^label[=:]disable$/.test(String(value))) return told('no-label');
      return String(value).endsWith('unconfined') ? told('unconfined') : [];
    case 'device':
      return told('device');
    case 'device-cgroup-rule':
      return told('device-rule');
    case 'publish':
      return isOpen(String(value)) ? told('all-interfaces') : [];
    case 'publish-all':
      return told('all-interfaces');
    case 'env':
    case 'build-arg':
      if (!SECRET.test(String(value))) return [];
      return told(name === 'env' ? 'secret-variable' : 'secret-in-image', String(value).split('=')[0]);
    case 'password':
      return told('password');
    default:
      return ofRemoval(path, name).flatMap((each) => told(each));
  }
}

const SECRET = /^\w*(?:pass|secret|token|api_?key|credential)\w*=./i;

function ofRemoval(path: string, flag: string): readonly RiskRule[] {
  const isPrune = path.endsWith(' prune');
  if (flag === 'force' && isPrune) return ['prune-unasked'];
  if (flag === 'force' && path === 'rm') return ['force-container'];
  if (flag === 'force' && path === 'rmi') return ['force-image'];
  if (flag === 'all' && (path === 'image prune' || path === 'system prune')) return ['prune-images'];
  const deletes =
    (flag === 'volumes' && (isPrune || path === 'rm')) || (flag === 'all' && path === 'volume prune');
  return deletes ? ['delete-volume'] : [];
}

function isOpen(publish: string): boolean {
  const bindings = parsePublish(publish) ?? [];
  return bindings.some(
    ({ hostAddress }) => hostAddress === undefined || /^(?:0\.0\.0\.0|\[::\])$/.test(hostAddress),
  );
}

function hostFolder(flag: string, value: string): string {
  if (flag === 'volume')
    return value.includes(':') ? (/^(?:[A-Za-z]:[\\/])?[^:]*/.exec(value)?.[0] ?? '') : '';
  const fields = mountFields(value);
  return fields.get('type') === 'bind' ? (fields.get('source') ?? '') : '';
}

/** With everything in them, and those where only the whole folder is meant. */
const DEEP = /^\/(?:bin|boot|dev|etc|lib|lib32|lib64|proc|root|run|sbin|sys|usr|var\/run)(?:\/|$)/;
const WHOLE = /^(?:\/|\/home|\/Users|\/var|\/var\/lib|\/var\/lib\/docker(?:\/.*)?|[A-Za-z]:[\\/]?)$/;
/** The socket, and the folder that it is in. */
const SOCKET = /(?:^|\/)docker\.sock$|^(?:\/var)?\/run$/;

function ofFolder(folder: string): readonly RiskRule[] {
  const plain = plainFolder(folder);
  if (SOCKET.test(plain)) return ['docker-socket'];
  return DEEP.test(plain) || WHOLE.test(plain) ? ['system-folder'] : [];
}

/** `//etc/`, `/./etc` and `/home/../etc` are `/etc`; what is not a path from the root stays as it is. */
function plainFolder(folder: string): string {
  if (!folder.startsWith('/')) return folder;
  const parts: string[] = [];
  for (const part of folder.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
