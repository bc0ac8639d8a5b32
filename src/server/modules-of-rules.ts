/** Part of the registry: the unit's rules. `modules.ts` joins the parts. */
import * as issueRule from '../domain/rules/actions/issue.ts';
import * as rulePapers from '../domain/rules/actions/papers.ts';
import * as readRule from '../domain/rules/actions/read.ts';
import * as writeRule from '../domain/rules/actions/write.ts';
import * as ruleQueries from '../domain/rules/queries.ts';

export const MODULES_OF_RULES = {
  ...{ writeRule, issueRule, readRule, rulePapers, ruleQueries },
};
