package io.entrepot.servicedesk.cases.systems;

import org.jspecify.annotations.Nullable;

/** Every kind of system API lists its cases in the same form, each under a path of its own. */
interface CaseReading {

    CasePageMessage exceptions(@Nullable String state, @Nullable String kind, long cursor, int limit);

    CaseMessage exception(long id);
}
