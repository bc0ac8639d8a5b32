/** Part of the registry: posts, reviews, letters, leavers, and what leads abroad. `modules.ts` joins the parts. */
import * as decideExchange from '../domain/exchanges/actions/decide.ts';
import * as holdExchange from '../domain/exchanges/actions/hold.ts';
import * as openExchange from '../domain/exchanges/actions/open.ts';
import * as exchangePapers from '../domain/exchanges/actions/papers.ts';
import * as planExchange from '../domain/exchanges/actions/plan.ts';
import * as prepareExchange from '../domain/exchanges/actions/prepare.ts';
import * as exchangeQueries from '../domain/exchanges/queries.ts';
import * as leaverLetter from '../domain/leavers/actions/letter.ts';
import * as openLeaver from '../domain/leavers/actions/open-case.ts';
import * as leaverPeriod from '../domain/leavers/actions/period.ts';
import * as printLeaver from '../domain/leavers/actions/print.ts';
import * as putLeaverRight from '../domain/leavers/actions/put-right.ts';
import * as leaverSteps from '../domain/leavers/actions/steps.ts';
import * as leaverQueries from '../domain/leavers/queries.ts';
import * as addTemplate from '../domain/letters/actions/add-template.ts';
import * as exportLetters from '../domain/letters/actions/exports.ts';
import * as issueLetters from '../domain/letters/actions/issue-letters.ts';
import * as readLetter from '../domain/letters/actions/read-letter.ts';
import * as signLetter from '../domain/letters/actions/sign-letter.ts';
import * as signOnPaper from '../domain/letters/actions/sign-on-paper.ts';
import * as letterQueries from '../domain/letters/queries.ts';
import * as confirmMatters from '../domain/matters/actions/confirm.ts';
import * as handleMatter from '../domain/matters/actions/handle.ts';
import * as printMatter from '../domain/matters/actions/print.ts';
import * as reportMatter from '../domain/matters/actions/report.ts';
import * as matterQueries from '../domain/matters/queries.ts';
import * as reviewDecide from '../domain/reviews/actions/decide.ts';
import * as exportReviews from '../domain/reviews/actions/exports.ts';
import * as openPost from '../domain/reviews/actions/open-post.ts';
import * as openReview from '../domain/reviews/actions/open-review.ts';
import * as reviewOpinions from '../domain/reviews/actions/opinions.ts';
import * as setDeciders from '../domain/reviews/actions/set-deciders.ts';
import * as withhold from '../domain/reviews/actions/withhold.ts';
import * as reviewQueries from '../domain/reviews/queries.ts';
import * as stationedContact from '../domain/stationed/actions/contact.ts';
import * as exportStationed from '../domain/stationed/actions/export.ts';
import * as stationedHomeLeave from '../domain/stationed/actions/home-leave.ts';
import * as stationedInterview from '../domain/stationed/actions/interview.ts';
import * as stationedQueries from '../domain/stationed/queries.ts';
import * as briefTravel from '../domain/travel/actions/brief.ts';
import * as decideTravel from '../domain/travel/actions/decide.ts';
import * as declareTravel from '../domain/travel/actions/declare.ts';
import * as documentsOfTravel from '../domain/travel/actions/documents.ts';
import * as exportTravel from '../domain/travel/actions/export.ts';
import * as feedTravel from '../domain/travel/actions/feed.ts';
import * as importTravel from '../domain/travel/actions/import.ts';
import * as interviewTravel from '../domain/travel/actions/interview.ts';
import * as journeyTravel from '../domain/travel/actions/journey.ts';
import * as feedQueries from '../domain/travel/feed-queries.ts';
import * as travelQueries from '../domain/travel/queries.ts';
import * as keepDocuments from '../domain/travel-documents/actions/keep.ts';
import * as printDocuments from '../domain/travel-documents/actions/print.ts';
import * as remindOfDocuments from '../domain/travel-documents/actions/remind.ts';
import * as documentQueries from '../domain/travel-documents/queries.ts';

/** In the order of the modules. */
export const MODULES_OF_PEOPLE = {
  ...{ openReview, reviewOpinions, withhold, setDeciders, reviewDecide, openPost, exportReviews, reviewQueries },
  ...{ addTemplate, exportLetters, issueLetters, readLetter, signLetter, signOnPaper, letterQueries },
  ...{
    declareTravel,
    decideTravel,
    briefTravel,
    journeyTravel,
    documentsOfTravel,
    interviewTravel,
    importTravel,
    exportTravel,
    travelQueries,
    feedTravel,
    feedQueries,
  },
  ...{ keepDocuments, printDocuments, remindOfDocuments, documentQueries },
  ...{ stationedContact, stationedHomeLeave, stationedInterview, exportStationed, stationedQueries },
  ...{ planExchange, decideExchange, prepareExchange, holdExchange, exchangePapers, openExchange, exchangeQueries },
  ...{ reportMatter, handleMatter, confirmMatters, printMatter, matterQueries },
  ...{ openLeaver, leaverSteps, leaverLetter, leaverPeriod, putLeaverRight, printLeaver, leaverQueries },
};
