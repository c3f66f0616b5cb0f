package io.entrepot.foundation.contracts.publishing;

import java.util.regex.Pattern;

/** One major version of an API, as its folder and file name it: {@code process/orders/v1}. */
public record Api(String layer, String name, int major) implements Comparable<Api> {

    private static final Pattern FORM = Pattern.compile("([a-z]+)/([a-z0-9-]+)/v([1-9][0-9]*)(\\.yaml)?");

    public static Api parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text + " is not of the form <layer>/<api>/v<major>");
        }
        return new Api(matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3)));
    }

    static boolean isNamedBy(String path) {
        return FORM.matcher(path).matches() && path.endsWith(".yaml");
    }

    /** The file of the document, below the folder of all. */
    public String file() {
        return this + ".yaml";
    }

    @Override
    public int compareTo(Api other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return "%s/%s/v%d".formatted(layer, name, major);
    }
}
