package io.entrepot.gateway.session;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A path of this site, to which a person may be sent after signing in; nothing that a browser takes for another site. */
record LocalPath(String value) {

    private static final String START = "/";

    /** One slash, then none; no backslash, no control character, nothing that begins a scheme or a host. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*");

    /** The start page in place of whatever is no path of ours. */
    static LocalPath of(@Nullable String wanted) {
        return new LocalPath(wanted != null && LOCAL.matcher(wanted).matches() ? wanted : START);
    }
}
