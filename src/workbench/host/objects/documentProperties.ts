/** Excel.DocumentProperties */
import type { DocumentProperties } from '../model/workbookModel';
import { readText } from '../protocol/arguments';
import type { HostClass, PropertyMember } from '../protocol/hostObject';
import type { HostContext } from './context';
import { assertWritable } from './guards';

type WritableProperty = Exclude<keyof DocumentProperties, 'lastAuthor' | 'creationDate'>;

function property(key: WritableProperty): PropertyMember<HostContext> {
  return {
    read: ({ model }) => model.properties[key],
    write: (context, value) => {
      assertWritable(context);
      context.model.properties[key] = readText(value, key);
    },
  };
}

export const documentPropertiesClass: HostClass<HostContext> = {
  name: 'DocumentProperties',
  since: '1.7',
  properties: {
    Author: property('author'),
    Category: property('category'),
    Comments: property('comments'),
    Company: property('company'),
    Keywords: property('keywords'),
    Manager: property('manager'),
    Subject: property('subject'),
    Title: property('title'),
    LastAuthor: { read: ({ model }) => model.properties.lastAuthor },
    CreationDate: { read: ({ model }) => model.properties.creationDate },
  },
};
