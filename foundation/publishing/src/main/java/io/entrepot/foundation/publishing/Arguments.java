package io.entrepot.foundation.publishing;

import io.entrepot.foundation.publishing.revisions.Api;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a command about one version is asked: the version, and options with their values. */
record Arguments(Api api, boolean isDryRun, Map<String, String> options) {

    static Arguments parse(List<String> arguments, Set<String> known) {
        Optional<Api> api = Optional.empty();
        var isDryRun = false;
        var options = new HashMap<String, String>();
        for (var left = arguments.iterator(); left.hasNext(); ) {
            var word = left.next();
            if (word.equals("--dry-run")) {
                isDryRun = true;
            } else if (known.contains(word) && left.hasNext()) {
                options.put(word, left.next());
            } else if (word.startsWith("-") || api.isPresent()) {
                throw new IllegalArgumentException("wrong use at " + word + "; see --help");
            } else {
                api = Optional.of(Api.parse(word));
            }
        }
        return new Arguments(
                api.orElseThrow(() -> new IllegalArgumentException("no API is named; see --help")), isDryRun, options);
    }

    Optional<LocalDate> date(String option) {
        try {
            return Optional.ofNullable(options.get(option)).map(LocalDate::parse);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException(option + " needs a date such as 2027-07-01", wrong);
        }
    }

    Optional<Integer> number(String option) {
        try {
            return Optional.ofNullable(options.get(option)).map(Integer::valueOf);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(option + " needs a number", wrong);
        }
    }
}
