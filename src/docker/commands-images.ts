import { type CommandSpec, spec } from './command-spec.ts';

/** Its arguments are a set. */
const SET = { anyOrder: true };

// Not in the help of the old builder. `buildkit`: in that of 20.10 with DOCKER_BUILDKIT=1. `buildx`: only in that of
// `docker buildx build`, which newer clients run for `docker build` where buildx is installed.
const BUILDKIT = `
    -o --output stringArray needs buildkit
    --progress string default auto needs buildkit
    --secret stringArray needs buildkit
    --ssh stringArray needs buildkit
    --allow stringArray needs buildx
    --annotation stringArray needs buildx
    --attest stringArray needs buildx
    --build-context stringArray needs buildx
    --builder string needs buildx
    --cache-to stringArray needs buildx
    --call string default build needs buildx
    --check needs buildx
    --load needs buildx
    --metadata-file string needs buildx
    --no-cache-filter stringArray needs buildx
    --provenance string needs buildx
    --push needs buildx
    --sbom string needs buildx`;

// The flags are those of `docker X --help` of the clients 28.2, 28.5 and 20.10, in one table.
export const IMAGES: readonly CommandSpec[] = [
  spec(
    ['images', 'image ls', 'image list'],
    '[image-pattern]',
    `
    -a --all
    --digests
    -f --filter filter
    --format string
    --no-trunc
    -q --quiet
    --tree unseen-in 20.10`,
  ),
  spec(
    ['build', 'image build', 'builder build'],
    'context',
    `${BUILDKIT}
    --add-host list
    --build-arg list
    --cache-from strings
    --cgroup-parent string
    --compress
    --cpu-period int
    --cpu-quota int
    -c --cpu-shares int
    --cpuset-cpus string
    --cpuset-mems string
    --disable-content-trust default true
    -f --file string
    --force-rm
    --iidfile string
    --isolation string
    --label list
    -m --memory bytes
    --memory-swap bytes
    --network string default default
    --no-cache
    --platform string unseen-in 20.10
    --pull
    -q --quiet
    --rm default true
    --security-opt strings
    --shm-size bytes
    --squash
    -t --tag list
    --target string
    --ulimit ulimit`,
  ),
  spec(
    ['rmi', 'image rm', 'image remove'],
    'image...',
    `
    -f --force
    --no-prune
    --platform strings unseen-in 20.10`,
    SET,
  ),
  spec(['tag', 'image tag'], 'image new-image'),
  spec(
    ['history', 'image history'],
    'image',
    `
    --format string
    -H --human default true
    --no-trunc
    --platform string unseen-in 20.10
    -q --quiet`,
  ),
  spec(
    ['image inspect'],
    'image...',
    `
    -f --format string
    --platform string unseen-in 20.10`,
  ),
  spec(
    ['save', 'image save'],
    'image...',
    `
    -o --output string
    --platform string unseen-in 20.10`,
    SET,
  ),
  spec(
    ['load', 'image load'],
    '',
    `
    -i --input string
    --platform string unseen-in 20.10
    -q --quiet`,
  ),
  spec(
    ['import', 'image import'],
    'file [new-image]',
    `
    -c --change list
    -m --message string
    --platform string`,
  ),
  spec(
    ['image prune'],
    '',
    `
    -a --all
    --filter filter
    -f --force`,
  ),
];
