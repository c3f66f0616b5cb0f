package io.entrepot.threeplx12.document;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What goes around one outgoing transaction set: who to whom, when, and under which numbers. */
public record Envelope(
        String functionalId,
        String sender,
        String receiver,
        String usage,
        LocalDateTime created,
        long interchange,
        long group) {

    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");
    private static final String BLANK = " ".repeat(10);

    /** The one transaction set of a group always has this number. */
    public static final String SET_NUMBER = "0001";

    public List<Segment> opening(String set) {
        return List.of(
                Segment.of(
                        "ISA",
                        "00",
                        BLANK,
                        "00",
                        BLANK,
                        "ZZ",
                        "%-15s".formatted(sender),
                        "ZZ",
                        "%-15s".formatted(receiver),
                        created.format(SHORT_DATE),
                        created.format(TIME),
                        "U",
                        "00401",
                        "%09d".formatted(interchange),
                        "0",
                        usage,
                        String.valueOf(Delimiters.OURS.component())),
                Segment.of(
                        "GS",
                        functionalId,
                        sender,
                        receiver,
                        created.format(DATE),
                        created.format(TIME),
                        Long.toString(group),
                        "X",
                        "004010"),
                Segment.of("ST", set, SET_NUMBER));
    }

    public List<Segment> closing(int segments) {
        return List.of(
                Segment.of("SE", Integer.toString(segments + 2), SET_NUMBER),
                Segment.of("GE", "1", Long.toString(group)),
                Segment.of("IEA", "1", "%09d".formatted(interchange)));
    }
}
