package io.entrepot.servicedesk.cases.systems;

import io.entrepot.servicedesk.cases.Amendment;
import org.jspecify.annotations.Nullable;

/** Every kind of system API serves its cases in the same form, each under a path of its own. */
interface SystemCaseApi {

    String PERSON = "On-Behalf-Of";

    CasePageMessage exceptions(@Nullable String state, @Nullable String kind, long cursor, int limit);

    CaseMessage exception(long id);

    CaseMessage replay(long id, @Nullable AmendmentMessage body, String person);

    CaseMessage discard(long id, DiscardMessage body, String person);

    /** What takes the place of the message that came. */
    record AmendmentMessage(String body, String reason) {

        static @Nullable AmendmentMessage of(@Nullable Amendment amendment) {
            return amendment == null ? null : new AmendmentMessage(amendment.body(), amendment.reason());
        }
    }

    /** Why a case is discarded. */
    record DiscardMessage(String reason) {}
}
