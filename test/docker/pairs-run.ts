import type { Pair } from './compared.ts';

const WEB = 'run -d -p 80:80 --name web nginx';
const NAMED = 'the long and the short form of a flag are one (docker run --help)';
const PFLAG = 'pflag: flags may be bundled, and take their value behind = or as the next word';
const ORDER = 'options may come in any order before the image (docker run [OPTIONS] IMAGE)';
const PORTS = '-p HOST:CONTAINER, TCP if nothing is said (docs: port publishing)';
const INNER = 'what follows the image is the command of the container (docker run IMAGE [COMMAND])';

/** docker run, create and exec. */
export const RUN_PAIRS: readonly Pair[] = [
  ['run --detach -p 80:80 --name web nginx', WEB, '', NAMED],
  ['run -d --publish 80:80 --name web nginx', WEB, '', NAMED],
  ['container run -d -p 80:80 --name web nginx', WEB, '', 'docker run is docker container run'],
  ['run --name web -p 80:80 -d nginx', WEB, '', ORDER],
  ['run -p 80:80 --name web -d nginx', WEB, '', ORDER],
  ['run -dp 80:80 --name web nginx', WEB, '', PFLAG],
  ['run -dp80:80 --name=web nginx', WEB, '', PFLAG],
  ['run -d=true -p=80:80 --name web nginx', WEB, '', 'a flag without a value is the flag with =true'],
  ['run -d -p 80:80 --name web -- nginx', WEB, '', '-- ends the options and means nothing else'],
  ['run -d -p 80:80 --name "web" nginx', WEB, '', 'quotes are for the shell'],
  ['run -d -p 80:80 --name web nginx:latest', WEB, '', 'no tag means latest'],
  ['run -d -p 80:80 --name web docker.io/library/nginx', WEB, '', 'docker.io/library is what is left out'],
  [
    'run -d -p 80:80 --name web index.docker.io/library/nginx:latest',
    WEB,
    '',
    'index.docker.io is docker.io',
  ],
  ['run -p 80:80 --name web nginx', WEB, 'missing-flag detach', 'without -d it stays in the foreground'],
  ['run -d=false -p 80:80 --name web nginx', WEB, 'missing-flag detach', '=false is as if it were not there'],
  ['run -d --name web nginx', WEB, 'missing-flag publish 80:80', 'without -p no port of the host leads in'],
  ['run -d -p 80:80 nginx', WEB, 'name >web', 'without --name docker invents one'],
  ['run -d -p 80:80 --name www nginx', WEB, 'name www>web', 'names tell containers apart'],
  ['run -d -p 80:80 --name a --name web nginx', WEB, '', 'of a flag that is not a list the last one counts'],
  ['run -d -p 80:80 --name web nginx:1', WEB, 'image-tag 1>latest', 'another tag may be another image'],
  ['run -d -p 80:80 --name web httpd', WEB, 'image-repository httpd>nginx', 'another repository'],
  [
    'run -d -p 80:80 --name web ghcr.io/library/nginx',
    WEB,
    'image-registry ghcr.io>docker.io',
    'another registry',
  ],
  [
    'run -d -p 80:80 --name web bitnami/nginx',
    WEB,
    'image-repository bitnami/nginx>nginx',
    'another repository',
  ],
  ['run -dit -p 80:80 --name web nginx', WEB, 'extra-flag interactive; extra-flag tty', NAMED],
  ['run -d --rm -p 80:80 --name web nginx', WEB, 'extra-flag rm', '--rm removes the container when it ends'],
  ['run -d -p 80:80 --name web nginx sh', WEB, 'container-command sh>', INNER],
  ['run --name web nginx -d -p 80:80', WEB, 'flags-after-image -d -p 80:80', INNER],
  ['run -p 80:80 --name web nginx -d', WEB, 'flags-after-image -d', INNER],
  ['create -p 80:80 --name web nginx', WEB, 'other-command create>run', 'create does not start it'],
  ['start web', WEB, 'other-command start>run', 'start needs a container that is there'],
  // Ports.
  ['run -p 8080:80 nginx', 'run -p 8080:80/tcp nginx', '', PORTS],
  ['run -p 8080:80/TCP nginx', 'run -p 8080:80 nginx', '', 'protocols are compared in lower case'],
  ['run -p 8080:8080 nginx', 'run -p 8080:80 nginx', 'container-port 8080>80', PORTS],
  ['run -p 8081:80 nginx', 'run -p 8080:80 nginx', 'host-port 8081>8080', PORTS],
  ['run -p 80:8080 nginx', 'run -p 8080:80 nginx', 'ports-swapped 80:8080>8080:80', PORTS],
  ['run -p 9090:90 nginx', 'run -p 8080:80 nginx', 'host-port 9090>8080; container-port 90>80', PORTS],
  ['run -p 8080:80/udp nginx', 'run -p 8080:80 nginx', 'protocol udp>tcp', PORTS],
  ['run -p 80 nginx', 'run -p 8080:80 nginx', 'host-port >8080', 'without a host port docker picks one'],
  ['run -p 80 nginx', 'run -p :80 nginx', '', 'an empty host port is none'],
  [
    'run -p 127.0.0.1:80:80 nginx',
    'run -p 80:80 nginx',
    'host-address 127.0.0.1>',
    '127.0.0.1: this machine only',
  ],
  [
    'run -p 0.0.0.0:80:80 nginx',
    'run -p 80:80 nginx',
    'host-address 0.0.0.0>',
    'no address is 0.0.0.0 and [::]',
  ],
  ['run -p 80:80 -p 443:443 nginx', 'run -p 443:443 -p 80:80 nginx', '', 'ports are a set'],
  ['run -p 80:80 nginx', 'run -p 80:80 -p 443:443 nginx', 'missing-flag publish 443:443', PORTS],
  ['run -p 80:80 -p 443:443 nginx', 'run -p 80:80 nginx', 'extra-flag publish 443:443', PORTS],
  [
    'run -p 8000-8001:80-81 nginx',
    'run -p 8000:80 -p 8001:81 nginx',
    '',
    'ranges of one length go port by port',
  ],
  [
    'run -p 8000-8001:80 nginx',
    'run -p 8000:80 nginx',
    'host-port 8000-8001>8000',
    'docker picks one of the range',
  ],
  [
    'run -P nginx',
    'run -p 80:80 nginx',
    'missing-flag publish 80:80; extra-flag publish-all',
    '-P: exposed ports',
  ],
  ['run --expose 80 nginx', 'run --expose 80/tcp nginx', '', 'TCP if nothing is said'],
  [
    'run --expose 80 nginx',
    'run -p 80 nginx',
    'missing-flag publish 80; extra-flag expose 80',
    'exposing publishes nothing',
  ],
];
