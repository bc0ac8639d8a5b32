/** Part of the registry: education and training. `modules.ts` joins the parts. */
import * as attestationActions from '../domain/attestations/actions.ts';
import * as attestationQueries from '../domain/attestations/queries.ts';
import * as assignCourses from '../domain/courses/actions/assign.ts';
import * as courseFiles from '../domain/courses/actions/files.ts';
import * as learnCourses from '../domain/courses/actions/learn.ts';
import * as writeCourses from '../domain/courses/actions/write.ts';
import * as courseQueries from '../domain/courses/queries.ts';
import * as libraryActions from '../domain/library/actions.ts';
import * as libraryQueries from '../domain/library/queries.ts';
import * as keepPackages from '../domain/packages/actions/keep.ts';
import * as learnPackages from '../domain/packages/actions/learn.ts';
import * as takeOverCompletions from '../domain/packages/actions/take-over.ts';
import * as withdrawCompletions from '../domain/packages/actions/withdraw.ts';
import * as packageQueries from '../domain/packages/queries.ts';
import * as questionBank from '../domain/questions/actions/bank.ts';
import * as exportQuestions from '../domain/questions/actions/export.ts';
import * as importQuestions from '../domain/questions/actions/import.ts';
import * as planTest from '../domain/questions/actions/plan-test.ts';
import * as practiseQuestions from '../domain/questions/actions/practise.ts';
import * as answerSituations from '../domain/questions/actions/situations.ts';
import * as takeTest from '../domain/questions/actions/take-test.ts';
import * as ownQuestionQueries from '../domain/questions/own-queries.ts';
import * as practiceQueries from '../domain/questions/practice-queries.ts';
import * as questionQueries from '../domain/questions/queries.ts';
import * as situationQueries from '../domain/questions/situation-queries.ts';
import * as checkIn from '../domain/training/actions/check-in.ts';
import * as decidePresence from '../domain/training/actions/decide-presence.ts';
import * as exportTraining from '../domain/training/actions/exports.ts';
import * as planTraining from '../domain/training/actions/plan-training.ts';
import * as recordAttendance from '../domain/training/actions/record-attendance.ts';
import * as trainingRooms from '../domain/training/actions/rooms.ts';
import * as yearPlanLines from '../domain/training/actions/year-plan-lines.ts';
import * as yearPlanPapers from '../domain/training/actions/year-plan-papers.ts';
import * as yearPlanSteps from '../domain/training/actions/year-plan-steps.ts';
import * as yearPlanQueries from '../domain/training/plan-queries.ts';
import * as trainingQueries from '../domain/training/queries.ts';
import * as roomQueries from '../domain/training/room-queries.ts';

/** In the order of the modules. */
export const MODULES_OF_LEARNING = {
  ...{ planTraining, recordAttendance, checkIn, decidePresence, trainingRooms, exportTraining },
  ...{ trainingQueries, roomQueries },
  ...{ libraryActions, libraryQueries },
  ...{ writeCourses, courseFiles, assignCourses, learnCourses, courseQueries },
  ...{ keepPackages, learnPackages, takeOverCompletions, withdrawCompletions, packageQueries },
  ...{ yearPlanLines, yearPlanSteps, yearPlanPapers, yearPlanQueries },
  ...{ questionBank, importQuestions, exportQuestions },
  ...{ attestationActions, attestationQueries },
  ...{ planTest, takeTest, answerSituations, practiseQuestions },
  ...{ practiceQueries, questionQueries, ownQuestionQueries, situationQueries },
};
