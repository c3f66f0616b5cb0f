package io.entrepot.foundation.cases;

import java.util.Locale;

/** Why a case exists; each service has an enum of its own kinds that implements it. */
public interface CaseKind {

    /** The name of the constant, such as {@code UNKNOWN_ITEM}. */
    String name();

    /** How the kind is called outside: in the table, in the API, in the metric. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How soon a person should look. */
    default Severity severity() {
        return Severity.NORMAL;
    }

    /** How soon a person should look at a case. */
    enum Severity {
        LOW,
        NORMAL,
        HIGH
    }
}
