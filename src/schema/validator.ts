// The shape of the compiled validators that scripts/generate.mjs writes.

/** A validator's error; `params` depends on the keyword. */
export interface SchemaError {
  keyword: string;
  /** JSON Pointer to the faulty value. */
  instancePath: string;
  schemaPath: string;
  params: Record<string, unknown>;
}

export interface Validator {
  (data: unknown): boolean;
  errors?: SchemaError[] | null;
}
