package io.entrepot.inventory.network.web;

import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import java.util.regex.Pattern;

/** The version of a node as an entity tag. */
final class EntityTag {

    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,18})\"");

    private EntityTag() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /** A tag that is none of ours was never current. */
    static long version(String tag) {
        var read = VERSION.matcher(tag.strip());
        if (!read.matches()) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED, "If-Match must be the ETag of the node as it was read.");
        }
        return Long.parseLong(read.group(1));
    }
}
