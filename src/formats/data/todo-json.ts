import { jsonText } from '../../report/document/json-text.ts';
import { todoDocument } from '../../report/todo-document.ts';
import type { TodoPage } from '../../report/todo-groups.ts';

/** What is to be done as the JSON document of schema/todo.schema.json, whatever it is arranged by for people. */
export function renderTodoJson(page: TodoPage): string {
  return `${jsonText(todoDocument(page), 2)}\n`;
}
