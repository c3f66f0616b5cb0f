package io.entrepot.carriereasypost.tracking.easypost;

import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.carriereasypost.scan.Meaning;
import io.entrepot.carriereasypost.scan.Meanings;
import io.entrepot.carriereasypost.scan.ScanCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The table of meanings as it is kept: one file per version. */
record MeaningsFile(int version, Set<String> details, Set<String> endings, List<Row> rows) {

    private static final String NEWEST = "scan-meanings.v1.json";

    record Row(
            String status,
            String detail,
            String meaning,
            @Nullable String note) {

        Meanings.Row read() {
            return new Meanings.Row(new ScanCode(status, detail), meaningOfWord());
        }

        private Meaning meaningOfWord() {
            return switch (meaning) {
                case "NOTHING" -> new Meaning.Nothing();
                case "VOIDED" -> new Meaning.Voided();
                case "TROUBLE" -> new Meaning.Trouble(Objects.requireNonNull(note), false);
                case "CASE" -> new Meaning.Trouble(Objects.requireNonNull(note), true);
                default -> new Meaning.Progress(Milestone.valueOf(meaning), note);
            };
        }
    }

    static Meanings newest() {
        try (var file = new ClassPathResource(NEWEST).getInputStream()) {
            var table = new JsonMapper().readValue(file, MeaningsFile.class);
            return new Meanings(
                    table.version(),
                    table.details(),
                    table.endings(),
                    table.rows().stream().map(Row::read).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
