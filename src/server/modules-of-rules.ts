/** Part of the registry: the unit's rules, its bodies and persons, the tasks of requirements. `modules.ts` joins the parts. */
import * as designate from '../domain/rules/actions/designate.ts';
import * as issueRule from '../domain/rules/actions/issue.ts';
import * as rulePapers from '../domain/rules/actions/papers.ts';
import * as bodiesPapers from '../domain/rules/actions/papers-of-bodies.ts';
import * as readRule from '../domain/rules/actions/read.ts';
import * as requiredTasks from '../domain/rules/actions/tasks.ts';
import * as writeRule from '../domain/rules/actions/write.ts';
import * as ruleQueries from '../domain/rules/queries.ts';
import * as bodiesQueries from '../domain/rules/queries-of-bodies.ts';
import * as taskQueries from '../domain/rules/queries-of-tasks.ts';

export const MODULES_OF_RULES = {
  ...{ writeRule, issueRule, readRule, rulePapers, ruleQueries },
  ...{ designate, bodiesPapers, bodiesQueries, requiredTasks, taskQueries },
};
