package io.entrepot.threeplx12;

import io.entrepot.threeplx12.document.Delimiters;
import io.entrepot.threeplx12.document.Segment;
import io.entrepot.threeplx12.document.Segments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The partner at the other end: writes documents by hand, right or wrong, and looks at ours. */
public class ThirdParty {

    /** Whose clock it writes. */
    public static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final AtomicLong NUMBERS = new AtomicLong(1000);
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

    private final Clock clock;

    ThirdParty(Clock clock) {
        this.clock = clock;
    }

    /** The next control number of the partner. */
    public long number() {
        return NUMBERS.incrementAndGet();
    }

    public String today() {
        return now().format(DATE);
    }

    public String time() {
        return now().format(DateTimeFormatter.ofPattern("HHmmss"));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZONE);
    }

    /** An interchange with one set, all counts right. */
    public String interchange(long number, String functionalId, String set, String... body) {
        return interchange(number, functionalId, List.of(set(set, "0001", body)));
    }

    /** An interchange with these sets in one group. */
    public String interchange(long number, String functionalId, List<String> sets) {
        var isa = "ISA*00*          *00*          *ZZ*%-15s*ZZ*%-15s*%s*%s*U*00401*%09d*0*T*>~"
                .formatted(
                        "EWR3PL",
                        "ENTREPOT",
                        now().format(DateTimeFormatter.ofPattern("yyMMdd")),
                        now().format(DateTimeFormatter.ofPattern("HHmm")),
                        number);
        var gs = "GS*%s*EWR3PL*ENTREPOT*%s*%s*%d*X*004010~"
                .formatted(functionalId, today(), now().format(DateTimeFormatter.ofPattern("HHmm")), number);
        return isa + gs + String.join("", sets) + "GE*%d*%d~IEA*1*%09d~".formatted(sets.size(), number, number);
    }

    /** A transaction set with the right number of segments. */
    public static String set(String set, String number, String... body) {
        return "ST*" + set + "*" + number + "~"
                + Stream.of(body).map(segment -> segment + "~").reduce("", String::concat) + "SE*" + (body.length + 2)
                + "*" + number + "~";
    }

    /** An 846 as of now with these lines. */
    public String report(long number, String... lines) {
        var body = new ArrayList<>(List.of(
                "BIA*00*DD*INV-" + number + "*" + today() + "*" + time(),
                "DTM*007*" + today() + "*" + time() + "*ET",
                "N1*WH*NEWARK*92*EWR"));
        body.addAll(List.of(lines));
        body.add(
                "CTT*" + Stream.of(lines).filter(line -> line.startsWith("LIN")).count());
        return interchange(number, "IB", "846", body.toArray(String[]::new));
    }

    /** A 997 that accepts or refuses our group. */
    public String answer(long number, String functionalId, String set, long group, String code) {
        return interchange(
                number,
                "FA",
                "997",
                "AK1*" + functionalId + "*" + group,
                "AK2*" + set + "*0001",
                "AK5*" + code,
                "AK9*" + code + "*1*1*" + (code.equals("A") ? 1 : 0));
    }

    /** Puts a file there under its final name. */
    public void drop(String name, String text) {
        try {
            Files.writeString(inbound().resolve(name), text, StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The names of the files that nobody has taken yet. */
    public List<String> waiting() {
        return names(inbound());
    }

    /** Our documents of this kind, as they lie there, by name. */
    public List<Document> documents(String set) {
        var outbound = SftpStub.root().resolve("outbound");
        return names(outbound).stream()
                .filter(name -> name.startsWith(set + "_"))
                .map(name -> new Document(name, text(outbound.resolve(name))))
                .toList();
    }

    /** The newest of our documents that contains these words. */
    public Document document(String set, String words) {
        return documents(set).stream()
                .filter(document -> document.text().contains(words))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no " + set + " with " + words));
    }

    /** One of our files. */
    public record Document(String name, String text) {

        public List<Segment> segments() {
            return Segments.of(text, Delimiters.OURS);
        }

        public Segment segment(String id) {
            return segments().stream()
                    .filter(segment -> segment.is(id))
                    .findFirst()
                    .orElseThrow();
        }

        public long group() {
            return Long.parseLong(segment("GS").at(6));
        }
    }

    private static Path inbound() {
        return SftpStub.root().resolve("inbound");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> names(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
