package io.entrepot.sandbox.edi;

import io.entrepot.sandbox.faults.FaultKind;
import io.entrepot.sandbox.faults.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Puts documents into the folder, each in an interchange of its own, rightly or as a fault says. */
final class Outgate {

    static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final Path folder;
    private final Clock clock;
    private final Faults faults;
    private final List<Later> later = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private long control;

    Outgate(Path folder, Clock clock, Faults faults) {
        this.folder = folder;
        this.clock = clock;
        this.faults = faults;
    }

    /** A file, or the whole of one, that appears at this moment. */
    private record Later(Instant at, String name, String text) {}

    long control() {
        return control;
    }

    List<String> sent() {
        return sent;
    }

    void restore(long number, List<String> names) {
        control = number;
        later.clear();
        sent.clear();
        sent.addAll(names);
    }

    /** The warehouse's own clock, which a fault may set ahead. */
    LocalDateTime now() {
        var fault = faults.peek(FaultKind.CLOCK_SKEW, "edi");
        var ahead = fault == null ? Duration.ZERO : Duration.ofMinutes(fault.number("minutes", 10));
        return LocalDateTime.ofInstant(clock.instant().plus(ahead), ZONE);
    }

    String date() {
        return now().format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    String time() {
        return now().format(DateTimeFormatter.ofPattern("HHmmss"));
    }

    void put(String functionalId, String set, List<String> body) {
        var subject = set + " " + String.join(" ", body);
        if (faults.take(FaultKind.NUMBER_GAP, subject) != null) {
            control++;
        }
        control++;
        var text = interchange(functionalId, set, body, faults.take(FaultKind.WRONG_COUNT, subject) == null ? 0 : 1);
        var name = "%s_%09d.edi".formatted(set, control);
        write(subject, name, text);
        if (faults.take(FaultKind.REPEATED_FILE, subject) != null) {
            place(name.replace(".edi", "_again.edi"), text);
        }
        if (faults.take(FaultKind.REUSED_NUMBER, subject) != null) {
            place(name.replace(".edi", "_other.edi"), text.replace("~\nGE", "~\n\nGE"));
        }
    }

    private void write(String subject, String name, String text) {
        var half = text.substring(0, text.length() / 2);
        var late = faults.take(FaultKind.LATE_FILE, subject);
        var unfinished = faults.take(FaultKind.UNFINISHED_FILE, subject);
        if (faults.take(FaultKind.PARTIAL_FILE, subject) != null) {
            place(name, half);
        } else if (late != null) {
            later.add(new Later(clock.instant().plus(late.milliseconds(30_000)), name, text));
        } else if (unfinished != null) {
            place(name, half);
            later.add(new Later(clock.instant().plus(unfinished.milliseconds(10_000)), name, text));
        } else {
            place(name, text);
        }
    }

    void placeWhatIsDue() {
        var due = later.stream()
                .filter(file -> !file.at().isAfter(clock.instant()))
                .toList();
        due.forEach(file -> place(file.name(), file.text()));
        later.removeAll(due);
    }

    private void place(String name, String text) {
        try {
            var temporary = folder.resolve("." + name + ".part");
            Files.writeString(temporary, text, StandardCharsets.ISO_8859_1);
            Files.move(temporary, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("The file could not be written: " + name, failed);
        }
        sent.add(name);
    }

    private String interchange(String functionalId, String set, List<String> body, int tooMany) {
        var lines = new ArrayList<String>();
        lines.add("ISA*00*          *00*          *ZZ*%-15s*ZZ*%-15s*%s*%s*U*00401*%09d*0*T*>"
                .formatted(
                        "EWR3PL",
                        "ENTREPOT",
                        now().format(DateTimeFormatter.ofPattern("yyMMdd")),
                        now().format(DateTimeFormatter.ofPattern("HHmm")),
                        control));
        lines.add("GS*%s*EWR3PL*ENTREPOT*%s*%s*%d*X*004010"
                .formatted(functionalId, date(), time().substring(0, 4), control));
        lines.add("ST*" + set + "*0001");
        lines.addAll(body);
        lines.add("SE*" + (body.size() + 2 + tooMany) + "*0001");
        lines.add("GE*1*" + control);
        lines.add("IEA*1*%09d".formatted(control));
        return String.join("~\n", lines) + "~\n";
    }
}
