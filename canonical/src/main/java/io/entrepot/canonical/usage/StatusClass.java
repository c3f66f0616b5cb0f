package io.entrepot.canonical.usage;

/** How a call was answered: the class of its status (RFC 9110, section 15), and apart from it the end of a version. */
public enum StatusClass {
    INFORMATIONAL,
    SUCCESSFUL,
    REDIRECTION,
    CLIENT_ERROR,
    SERVER_ERROR,

    /** The version had ended for this consumer; such a call is no use of it. */
    ENDED;

    private static final StatusClass[] BY_FIRST_DIGIT = {
        INFORMATIONAL, INFORMATIONAL, SUCCESSFUL, REDIRECTION, CLIENT_ERROR, SERVER_ERROR
    };

    /** The class of an HTTP status. */
    public static StatusClass of(int status) {
        var digit = status / 100;
        return digit < BY_FIRST_DIGIT.length ? BY_FIRST_DIGIT[digit] : SERVER_ERROR;
    }
}
