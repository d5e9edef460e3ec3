import type { JSX } from 'preact';
import { send } from '../actions.js';
import { type Task, tasksOf } from '../figures/todo.js';
import { filesOf, isBusy, session } from '../store.js';
import { type PhraseName, phrase } from '../words/phrases.js';
import { told } from '../words/told.js';
import { fieldId, fieldLabel } from './field-names.js';
import { FileButton } from './file-button.js';
import { Jump } from './jump.js';
import { SourceWay } from './source-way.js';

const elementNames = { order: 'element.order', tracking: 'element.tracking', label: 'element.label' } as const;

type Placed = keyof typeof elementNames;

const isPlaced = (name: string | undefined): name is Placed => name !== undefined && Object.hasOwn(elementNames, name);

/** A link to what a task asks for: a file, a field, a file's zone, or the check with the details. */
const Way = ({ task: { element, field, zone, source, check } }: { task: Task }): JSX.Element | null => {
  if (source !== undefined) return <SourceWay part={source} />;
  if (zone === true && isPlaced(element)) return <ZoneWay element={element} />;
  if (field !== undefined) {
    const label = phrase('todo.field', { field: fieldLabel(field) });
    return <Jump to={fieldId(field)} label={label} />;
  }
  if (isPlaced(element)) {
    const label = phrase('choose.for', { element: phrase(elementNames[element]) });
    return <FileButton label={label} look="plain" several onFiles={(files) => void send(files, element)} />;
  }
  return check === undefined ? null : <Jump to={`check-${check}`} label={phrase('todo.show')} />;
};

const ZoneWay = ({ element }: { element: Placed }): JSX.Element | null => {
  const [file] = filesOf(element);
  if (file === undefined) return null;
  return (
    <Jump to={`zone-${file.id}`} label={phrase('todo.field', { field: phrase('file.zone', { file: file.name }) })} />
  );
};

const TaskText = ({ task }: { task: Task }): JSX.Element => (
  <div class="task-words">
    {task.reason === undefined ? null : <p class="task-reason">{told(task.reason)}</p>}
    <p class="task-text">{told(task.text)}</p>
  </div>
);

const headOf = ({ check, over }: Task): PhraseName => {
  if (over === true) return 'todo.over';
  return check === undefined ? 'next.head' : 'todo.head';
};

/** What is still needed for a pass: one thing at a time, the others folded. */
export const Todo = (): JSX.Element | null => {
  const state = session.value;
  const tasks = state === undefined || isBusy.value ? [] : tasksOf(state);
  const [first, ...others] = tasks;
  if (first === undefined) return null;
  return (
    <section class="todo" aria-labelledby="todo-head">
      <h2 id="todo-head">{phrase(headOf(first))}</h2>
      <div class="task">
        <TaskText task={first} />
        <Way task={first} />
      </div>
      {others.length === 0 ? null : (
        <details>
          <summary>{phrase('todo.more', { n: others.length })}</summary>
          <ol start={2}>
            {others.map((task) => (
              <li key={task.text}>
                <div class="task">
                  <TaskText task={task} />
                  <Way task={task} />
                </div>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
};
