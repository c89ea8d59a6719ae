// SPDX-License-Identifier: Apache-2.0
// Whether lines of JSON are entities of FollowTheMoney, by its own model: ftm_valid.mjs FILE. Prints what is wrong, a
// line each, and last how many entities there are of each schema, as JSON.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const need = createRequire(new URL('../browser/package.json', import.meta.url));
const {Model, defaultModel} = need('@opensanctions/followthemoney');
const model = new Model(defaultModel);

const lines = readFileSync(process.argv[2], 'utf8').split('\n');
const faults = lines.pop() === '' ? [] : ['the last line has no end'];
const entities = new Map();
const counts = {};
for (const line of lines) {
  const raw = JSON.parse(line);
  if (entities.has(raw.id)) faults.push(`${raw.id} stands twice`);
  if (raw.datasets?.length !== 1 || !/^[a-z0-9]+(_[a-z0-9]+)*$/.test(raw.datasets[0])) faults.push(`${raw.id}: datasets`);
  entities.set(raw.id, {raw, entity: model.getEntity(raw)}); // throws where schema or property is unknown
  counts[raw.schema] = (counts[raw.schema] ?? 0) + 1;
}

const reference = /^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/;
const isDay = text => new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
const isAddress = text => ['http:', 'https:'].includes(new URL(text).protocol);

// The rule of a type, as the model's own description has it.
const rules = {
  date: value => /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/.test(value) && (value.length < 10 || isDay(value)),
  url: value => URL.canParse ? URL.canParse(value) && isAddress(value) : isAddress(value),
  number: value => Number.isFinite(Number(value)),
  identifier: value => /^[0-9A-Za-z]+$/.test(value),
};

function faultOf(property, value) {
  if (typeof value !== 'string' || value.trim() === '') return 'is no text';
  const most = property.maxLength || property.type.maxLength;
  if (most && [...value].length > most) return `is longer than ${most}`;
  if (property.type.values.size > 0 && !property.type.values.has(value)) return `'${value}' is none of its values`;
  if (rules[property.type.name] && !rules[property.type.name](value)) return `'${value}' is no ${property.type.name}`;
  if (!property.type.isEntity) return '';
  const target = entities.get(value);
  if (!target) return `refers to ${value}, which is not there`;
  return target.entity.schema.isA(property.range) ? '' : `refers to a ${target.raw.schema}, not to a ${property.range}`;
}

for (const [id, {raw, entity}] of entities) {
  const schema = entity.schema;
  if (!reference.test(id) || id.length > 200) faults.push(`${id} is no id`);
  if (schema.abstract || schema.deprecated) faults.push(`${id}: ${raw.schema} is for no entity`);
  for (const name of schema.required)
    if (entity.getProperty(name).length === 0) faults.push(`${id}: a ${raw.schema} without ${name}`);
  for (const property of entity.getProperties()) {
    const values = raw.properties[property.name];
    if (property.stub || property.deprecated) faults.push(`${id}: nobody writes ${property.qname}`);
    if (new Set(values).size !== values.length) faults.push(`${id}: ${property.qname} has a value twice`);
    for (const value of values) {
      const fault = faultOf(property, value);
      if (fault) faults.push(`${id}: ${property.qname} ${fault}`);
    }
  }
}
faults.forEach(fault => console.log(fault));
console.log(JSON.stringify(counts));
