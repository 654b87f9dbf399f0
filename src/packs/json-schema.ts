import { z } from 'zod';
import { chapterSchema, manifestSchema } from './schema.ts';

/**
 * The JSON schema of both of a pack's files, for editors: with `format` a document is the manifest, without it
 * a chapter. Draft 7, which is what editors' YAML servers read. It lies at `questions/pack.schema.json`.
 */
export function packJsonSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A question pack of docker-image-trainer, format 1: pack.yaml or one of its chapters',
    if: { type: 'object', required: ['format'] },
    // biome-ignore lint/suspicious/noThenProperty: JSON schema's own word.
    then: { $ref: '#/definitions/manifest' },
    else: { $ref: '#/definitions/chapter' },
    definitions: { manifest: definition(manifestSchema), chapter: definition(chapterSchema) },
  };
}

function definition(schema: z.ZodType): object {
  const { $schema: _version, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return rest;
}
