/** One published port. `hostPort` is absent where docker picks one, `hostAddress` where it listens on all. */
export type PortBinding = {
  readonly hostAddress?: string;
  readonly hostPort?: string;
  readonly containerPort: string;
  readonly protocol: string;
};

const ADDRESS = /^(?:(\[[\da-fA-F:.]+\]|\d+\.\d+\.\d+\.\d+):)?(.*)$/;
const PORTS = /^(?:(\d+(?:-\d+)?)?:)?(\d+(?:-\d+)?)(?:\/(tcp|udp|sctp))?$/i;
const MOST = 1000;

/**
 * Reads the value of `-p`: `[[ADDRESS:][HOST]:]CONTAINER[/PROTOCOL]`. Ranges of the same length are that many ports.
 * Undefined for what is not of this form.
 */
export function parsePublish(value: string): readonly PortBinding[] | undefined {
  const [, hostAddress, rest = ''] = ADDRESS.exec(value) ?? [];
  const match = PORTS.exec(rest);
  if (!match) return undefined;
  const [, host, container = '', protocol = 'tcp'] = match;
  const containers = expand(container);
  const hosts = host === undefined ? undefined : expand(host);
  const all = { protocol: protocol.toLowerCase(), ...(hostAddress === undefined ? {} : { hostAddress }) };
  if (!containers || (host !== undefined && !hosts)) return undefined;
  // A range of the host for one port of the container lets docker pick: it stays a range.
  if (host !== undefined && hosts?.length !== containers.length) {
    return containers.length === 1 ? [{ ...all, hostPort: host, containerPort: container }] : undefined;
  }
  return containers.map((containerPort, index) => {
    const hostPort = hosts?.[index];
    return { ...all, containerPort, ...(hostPort === undefined ? {} : { hostPort }) };
  });
}

// As net.ParseIP of Go takes them, but for how many parts IPv6 has.
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const IPV6 = /^(?:[\da-fA-F:.]*:[\da-fA-F:.]*|\[[\da-fA-F:.]*:[\da-fA-F:.]*\])$/;

/** Docker takes an address of numbers before the ports, and no name such as localhost. */
export function hasBadAddress(value: string): boolean {
  const address = value.split(':').slice(0, -2).join(':');
  return address !== '' && !IPV4.test(address) && !IPV6.test(address);
}

/** In the form in which `-p` takes it. */
export function renderBinding({ hostAddress, hostPort, containerPort, protocol }: PortBinding): string {
  const address = hostAddress === undefined ? '' : `${hostAddress}:`;
  const host = hostPort === undefined && hostAddress === undefined ? '' : `${hostPort ?? ''}:`;
  return `${address}${host}${containerPort}${protocol === 'tcp' ? '' : `/${protocol}`}`;
}

function expand(range: string): readonly string[] | undefined {
  const [first = 0, last = first] = range.split('-').map(Number);
  if (last < first || last > 65_535 || last - first >= MOST) return undefined;
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}
