package io.entrepot.foundation.publishing.revisions;

import java.util.regex.Pattern;

/**
 * One major version of an API or of an event, as it is called in the command and in the folder of revisions:
 * {@code process/orders/v1}, {@code events/fulfilment.milestones.reached/v1}; {@code events/asyncapi/v1} tells of all events.
 */
public record Api(String layer, String name, int major) implements Comparable<Api> {

    private static final String EVENTS = "events";
    private static final String ALL_EVENTS = "asyncapi";
    private static final Pattern FORM = Pattern.compile("([a-z]+)/([a-z0-9.-]+)/v([1-9][0-9]*)");
    private static final Pattern DOCUMENT = Pattern.compile("([a-z]+/[a-z0-9-]+/v[1-9][0-9]*)\\.yaml");
    private static final Pattern SCHEMA = Pattern.compile("(events/[a-z0-9.-]+)\\.(v[1-9][0-9]*)\\.json");

    public static Api parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text + " is not of the form <layer>/<api>/v<major>");
        }
        return new Api(matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3)));
    }

    static boolean isNamedBy(String file) {
        return DOCUMENT.matcher(file).matches() || SCHEMA.matcher(file).matches();
    }

    static Api ofFile(String file) {
        return parse(SCHEMA.matcher(DOCUMENT.matcher(file).replaceFirst("$1")).replaceFirst("$1/$2"));
    }

    /** The file of the document, below the folder of all. */
    public String file() {
        return isSchema() ? "%s/%s.v%d.json".formatted(EVENTS, name, major) : this + ".yaml";
    }

    /** Its document is about events: an AsyncAPI document, or the JSON Schema of a body. */
    boolean isEvent() {
        return layer.equals(EVENTS);
    }

    private boolean isSchema() {
        return isEvent() && !name.equals(ALL_EVENTS);
    }

    String extension() {
        return isSchema() ? ".json" : ".yaml";
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
