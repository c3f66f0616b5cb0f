package io.entrepot.foundation.publishing;

import io.entrepot.foundation.publishing.revisions.Api;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a command is asked: the versions that it is about, options with their values, and switches. */
record Arguments(List<Api> apis, Map<String, String> options, Set<String> switches) {

    static final String DRY_RUN = "--dry-run";

    static Arguments parse(List<String> arguments, Set<String> options, Set<String> switches) {
        var apis = new ArrayList<Api>();
        var given = new HashMap<String, String>();
        var switched = new HashSet<String>();
        for (var left = arguments.iterator(); left.hasNext(); ) {
            var word = left.next();
            if (switches.contains(word)) {
                switched.add(word);
            } else if (options.contains(word)) {
                given.put(word, value(word, left.hasNext() ? left.next().strip() : ""));
            } else if (word.startsWith("-")) {
                throw new IllegalArgumentException("there is no option " + word + "; see --help");
            } else {
                apis.add(Api.parse(word));
            }
        }
        return new Arguments(List.copyOf(apis), given, switched);
    }

    private static String value(String option, String value) {
        if (value.isEmpty() || value.startsWith("--")) {
            throw new IllegalArgumentException(option + " needs a value; see --help");
        }
        return value;
    }

    /** The one version that the command is about. */
    Api api() {
        if (apis.size() != 1) {
            throw new IllegalArgumentException(
                    (apis.isEmpty() ? "no API is named" : "one API at a time") + "; see --help");
        }
        return apis.getFirst();
    }

    boolean isDryRun() {
        return has(DRY_RUN);
    }

    boolean has(String switched) {
        return switches.contains(switched);
    }

    Optional<String> text(String option) {
        return Optional.ofNullable(options.get(option));
    }

    Optional<LocalDate> date(String option) {
        try {
            return text(option).map(LocalDate::parse);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException(option + " needs a date such as 2027-07-01", wrong);
        }
    }

    LocalDate neededDate(String option) {
        return date(option).orElseThrow(() -> new IllegalArgumentException(option + " is needed; see --help"));
    }

    Optional<Integer> number(String option) {
        try {
            return text(option).map(Integer::valueOf);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(option + " needs a number", wrong);
        }
    }
}
