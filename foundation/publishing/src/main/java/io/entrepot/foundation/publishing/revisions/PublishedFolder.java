package io.entrepot.foundation.publishing.revisions;

import io.entrepot.foundation.contracts.document.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The folder {@code openapi/}: the documents as the services render them, and below {@code published/} every revision that was
 * ever published of each.
 */
public final class PublishedFolder {

    private static final String REVISIONS = "published";
    private static final String LIFECYCLE = "lifecycle.yaml";
    private static final String USAGE = "usage.yaml";

    private final Path root;

    public PublishedFolder(Path root) {
        this.root = root;
    }

    /** The folder of the project in which this process was started. */
    public static PublishedFolder ofThisProject() {
        var start = Path.of("").toAbsolutePath();
        return Stream.iterate(start, Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("openapi"))
                .filter(folder -> Files.isRegularFile(folder.resolve("rules.yaml")))
                .findFirst()
                .map(PublishedFolder::new)
                .orElseThrow(() -> new IllegalStateException("no folder openapi/ at or above " + start));
    }

    /** Every API that has a document. */
    public List<Api> apis() {
        return files(root).filter(Api::isNamedBy).map(Api::ofFile).sorted().toList();
    }

    /** Every API of which a revision was published, whether it still has a document or not. */
    List<Api> published() {
        var found = new TreeSet<Api>();
        revisionFiles().forEach(file -> found.add(Api.parse(file.replaceAll("^" + REVISIONS + "/|/[^/]*$", ""))));
        return List.copyOf(found);
    }

    public Document document(Api api) {
        return Document.read(root.resolve(api.file()));
    }

    /** A version whose life is over has revisions and no document any more. */
    boolean isRetired(Api api) {
        return lifecycle().root().at("apis").elements().stream()
                .filter(known -> known.at("layer").text().equals(api.layer())
                        && known.at("name").text().equals(api.name()))
                .flatMap(known -> known.at("versions").elements().stream())
                .filter(version -> version.at("major").text().equals(String.valueOf(api.major())))
                .anyMatch(version -> version.at("state").text().equals("retired"));
    }

    /** Empty where there is none. */
    public Document lifecycle() {
        return has(LIFECYCLE) ? Document.read(root.resolve(LIFECYCLE)) : Document.parse("");
    }

    /** As people wrote it. */
    public String lifecycleText() {
        return read(LIFECYCLE);
    }

    public void writeLifecycle(String text) {
        write(LIFECYCLE, text);
    }

    /** The record of who called the versions that end; empty where there is none. */
    public Document usage() {
        return has(USAGE) ? Document.read(root.resolve(USAGE)) : Document.parse("");
    }

    public void writeUsage(String text) {
        write(USAGE, text);
    }

    public Document rules() {
        return Document.read(root.resolve("rules.yaml"));
    }

    /** The number of the newest revision, as they are counted from 1; 0 before the first. */
    public int revisions(Api api) {
        var folder = "%s/%s/".formatted(REVISIONS, api);
        return revisionFiles()
                .filter(file -> file.startsWith(folder))
                .mapToInt(
                        file -> Integer.parseInt(file.substring(folder.length()).replace(api.extension(), "")))
                .max()
                .orElse(0);
    }

    public Document revision(Api api, int number) {
        return Document.read(root.resolve(file(api, number)));
    }

    /** Byte by byte. */
    boolean isNewestRevision(Api api) {
        var newest = revisions(api);
        return newest > 0 && read(api.file()).equals(read(file(api, newest)));
    }

    /** Keeps the document as it is now under the next number. */
    void writeRevision(Api api) {
        write(file(api, revisions(api) + 1), read(api.file()));
    }

    static String file(Api api, int revision) {
        return "%s/%s/%d%s".formatted(REVISIONS, api, revision, api.extension());
    }

    /** All files of revisions, below the folder of all. */
    Stream<String> revisionFiles() {
        return files(root.resolve(REVISIONS))
                .filter(file -> file.endsWith(".yaml") || file.endsWith(".json"))
                .map(file -> REVISIONS + "/" + file)
                .sorted();
    }

    String read(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    boolean has(String file) {
        return Files.isRegularFile(root.resolve(file));
    }

    void write(String file, String text) {
        try {
            var path = root.resolve(file);
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.writeString(path, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Stream<String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (var found = Files.walk(folder)) {
            return found
                    .filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList()
                    .stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
