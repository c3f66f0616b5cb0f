package io.entrepot.foundation.publishing.revisions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The list of hashes by which a revision that was changed, removed or slipped in shows; {@code sha256sum -c} reads it too. */
final class Hashes {

    private static final String LIST = "SHA256SUMS";
    private static final String BETWEEN = "  ";

    private final PublishedFolder folder;

    Hashes(PublishedFolder folder) {
        this.folder = folder;
    }

    /** What does not agree with the list, in words. */
    List<String> violations() {
        var listed = listed();
        var found = found();
        var files = new TreeSet<>(listed.keySet());
        files.addAll(found.keySet());
        return files.stream()
                .filter(file -> !listed.getOrDefault(file, "").equals(found.getOrDefault(file, "")))
                .map(file -> violation(file, listed, found))
                .toList();
    }

    private static String violation(String file, Map<String, String> listed, Map<String, String> found) {
        if (!found.containsKey(file)) {
            return file + " is gone; what was published stays";
        }
        return listed.containsKey(file)
                ? file + " was changed; a revision stays as it was published"
                : file + " was not written by openapi/publish";
    }

    void write() {
        var lines = new StringBuilder();
        found().forEach((file, hash) ->
                lines.append(hash).append(BETWEEN).append(file).append('\n'));
        folder.write(LIST, lines.toString());
    }

    private Map<String, String> listed() {
        var hashes = new TreeMap<String, String>();
        if (folder.has(LIST)) {
            folder.read(LIST)
                    .lines()
                    .forEach(line -> hashes.put(
                            line.substring(line.indexOf(BETWEEN) + BETWEEN.length()),
                            line.substring(0, line.indexOf(BETWEEN))));
        }
        return hashes;
    }

    private Map<String, String> found() {
        var hashes = new TreeMap<String, String>();
        folder.revisionFiles().forEach(file -> hashes.put(file, hash(folder.read(file))));
        return hashes;
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has it
        }
    }
}
