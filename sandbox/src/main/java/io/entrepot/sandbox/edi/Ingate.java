package io.entrepot.sandbox.edi;

import io.entrepot.sandbox.edi.State.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Takes the depositor's documents out of the folder, once they have their final names. */
final class Ingate {

    private final Path folder;

    Ingate(Path folder) {
        this.folder = folder;
    }

    List<Segments> take() {
        var documents = new ArrayList<Segments>();
        for (var file : finished()) {
            var text = text(file);
            if (text.length() > 106 && text.startsWith("ISA")) {
                documents.add(Segments.of(text));
            }
            move(file);
        }
        return documents;
    }

    private List<Path> finished() {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("The folder cannot be read: " + folder, failed);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new UncheckedIOException("The file cannot be read: " + file, failed);
        }
    }

    private void move(Path file) {
        try {
            var taken = Files.createDirectories(folder.resolve("taken"));
            Files.move(file, taken.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("The file cannot be moved: " + file, failed);
        }
    }

    /** The lines that begin with this segment, each with its N9*LI and N9*LT behind it. */
    static List<Line> lines(Segments document, String name) {
        var lines = new ArrayList<Line>();
        for (var segment : document.all()) {
            if (segment[0].equals(name)) {
                var pieces = Integer.parseInt(Segments.at(segment, 1));
                lines.add(new Line(lines.size() + 1, Segments.at(segment, 5), "", "", pieces, 0));
            } else if (segment[0].equals("N9") && !lines.isEmpty()) {
                lines.set(lines.size() - 1, with(lines.getLast(), segment));
            }
        }
        return lines;
    }

    private static Line with(Line line, String[] reference) {
        var value = Segments.at(reference, 2);
        return switch (Segments.at(reference, 1)) {
            case "LI" -> new Line(Integer.parseInt(value), line.sku(), line.lot(), line.expiry(), line.pieces(), 0);
            case "LT" -> new Line(line.number(), line.sku(), value, Segments.at(reference, 4), line.pieces(), 0);
            default -> line;
        };
    }
}
