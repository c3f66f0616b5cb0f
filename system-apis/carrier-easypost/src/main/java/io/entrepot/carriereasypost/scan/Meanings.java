package io.entrepot.carriereasypost.scan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The versioned table of what scans mean; a pair that it does not hold stays unmapped and is never guessed. */
public final class Meanings {

    private static final String ANY = "*";

    private final int version;
    private final Set<String> details;
    private final Set<String> endings;
    private final Map<ScanCode, Meaning> table;

    /**
     * Makes the table.
     *
     * @param details the details that the wildcard stands for
     * @param endings the statuses after which nothing more is expected
     */
    public Meanings(int version, Set<String> details, Set<String> endings, List<Row> rows) {
        this.version = version;
        this.details = Set.copyOf(details);
        this.endings = Set.copyOf(endings);
        this.table = rows.stream().collect(Collectors.toUnmodifiableMap(Row::code, Row::meaning));
    }

    /** One line of the table; a status or detail may be the wildcard. */
    public record Row(ScanCode code, Meaning meaning) {}

    public int version() {
        return version;
    }

    /** The exact pair first, then the detail under any status, then the status with any detail that is known. */
    public Meaning of(ScanCode code) {
        return Stream.<Function<ScanCode, ScanCode>>of(
                        Function.identity(),
                        exact -> new ScanCode(ANY, exact.detail()),
                        exact -> new ScanCode(exact.status(), details.contains(exact.detail()) ? ANY : ""))
                .map(pattern -> table.get(pattern.apply(code)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(Meaning.Unmapped::new);
    }

    /** Whether nothing more is expected of a parcel that stands there. */
    public boolean isEnding(ScanCode current) {
        return endings.contains(current.status());
    }
}
