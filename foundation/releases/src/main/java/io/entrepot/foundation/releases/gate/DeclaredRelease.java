package io.entrepot.foundation.releases.gate;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.document.Part;
import io.entrepot.foundation.impact.Owner;
import io.entrepot.foundation.impact.Release;
import io.entrepot.foundation.specifications.BackendDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A release that we have to follow, as {@code openapi/backend-releases.yaml} says.
 *
 * @param backend whose interface it is
 * @param from the document of the version in use
 * @param to the document of the next one
 * @param moves operations that have another name in the next one
 * @param deadline the last day on which the version in use is served
 * @param owner who has to follow
 * @param accepted changes that somebody has a plan for
 */
public record DeclaredRelease(
        String backend,
        Path from,
        Path to,
        Map<String, String> moves,
        LocalDate deadline,
        Owner owner,
        List<Acceptance> accepted) {

    static final String FILE = "backend-releases.yaml";

    /** All that the file of a folder declares, none where there is no file. */
    static List<DeclaredRelease> ofFolder(Path folder) {
        var file = folder.resolve(FILE);
        return Files.isRegularFile(file)
                ? Document.read(file).root().at("releases").elements().stream()
                        .map(declared -> of(declared, folder))
                        .toList()
                : List.of();
    }

    private static DeclaredRelease of(Part declared, Path folder) {
        var reading = new Reading(FILE + ", " + declared.at("backend").text());
        var moves = declared.at("moves");
        var release = new DeclaredRelease(
                reading.text(declared, "backend"),
                reading.file(declared, "from", folder),
                reading.file(declared, "to", folder),
                moves.names()
                        .collect(Collectors.toMap(
                                name -> name, name -> moves.at(name).text())),
                reading.date(declared, "deadline"),
                new Owner(reading.text(declared.at("owner"), "team"), reading.text(declared.at("owner"), "contact")),
                declared.at("accepted").elements().stream()
                        .map(acceptance -> Acceptance.of(acceptance, reading))
                        .toList());
        return release.checked();
    }

    private DeclaredRelease checked() {
        accepted.stream()
                .filter(acceptance -> acceptance.until().isAfter(deadline))
                .findFirst()
                .ifPresent(late -> {
                    throw new IllegalArgumentException("%s, %s: %s is accepted until %s, which is after the deadline"
                            .formatted(FILE, backend, late.operation(), late.until()));
                });
        return this;
    }

    Release release() {
        return new Release(BackendDocument.read(from), BackendDocument.read(to), backend, moves, owner, deadline);
    }

    /** Reads what must be there, and says where it is not. */
    record Reading(String where) {

        String text(Part declared, String name) {
            var text = declared.at(name).text();
            if (text.isBlank()) {
                throw new IllegalArgumentException(where + ": " + name + " is missing");
            }
            return text;
        }

        LocalDate date(Part declared, String name) {
            try {
                return LocalDate.parse(text(declared, name));
            } catch (DateTimeException broken) {
                throw new IllegalArgumentException(where + ": " + name + " is no date such as 2027-01-31", broken);
            }
        }

        Path file(Part declared, String name, Path folder) {
            var file = folder.resolve(text(declared, name));
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException(
                        where + ": there is no file " + declared.at(name).text());
            }
            return file;
        }
    }
}
