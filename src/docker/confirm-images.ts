/** The images that a `confirm` may use: small, and enough to show everything. */
export const confirmImages: readonly string[] = ['nginx', 'nginx:alpine', 'busybox', 'alpine', 'hello-world'];
