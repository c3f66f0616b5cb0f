package io.entrepot.local.aot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void keepsLibrariesOfOthersOnceAndOwnJarsApart() throws IOException {
        var orders = unpack("orders", "spring-core-7.jar", "canonical-0.1.0-SNAPSHOT.jar");
        var inventory = unpack("inventory", "spring-core-7.jar", "canonical-0.1.0-SNAPSHOT.jar");

        assertThat(orders.libraries()).isEqualTo(inventory.libraries()).hasSize(1);
        assertThat(orders.own()).doesNotContainAnyElementsOf(inventory.own()).hasSize(2);
    }

    @Test
    void writesTheServicesClassesAndTheirDirectoriesIntoAPlainJar() throws IOException {
        var orders = unpack("orders", "spring-core-7.jar");

        assertThat(orders.mainClass()).isEqualTo("io.entrepot.Orders");
        try (var jar = new JarFile(orders.own().getFirst().toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName)).contains("io/entrepot/Orders.class", "io/entrepot/");
        }
    }

    @Test
    void unpacksAgainWhenTheJarHasChanged() throws IOException {
        unpack("orders", "canonical-0.1.0-SNAPSHOT.jar");
        var jar = executableJar("orders", "foundation-web-0.1.0-SNAPSHOT.jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));

        var again = unpacking().unpack("orders", jar).orElseThrow();

        assertThat(again.own()).allMatch(Files::exists);
    }

    @Test
    void leavesAJarAloneThatIsNotExecutable() throws IOException {
        var jar = directory.resolve("plain.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest(Map.of()))) {
            out.putNextEntry(new ZipEntry("io/entrepot/Orders.class"));
        }

        assertThat(unpacking().unpack("plain", jar)).isEmpty();
    }

    @Test
    void sharesOnlyWhatAllApplicationsHave() throws IOException {
        var orders = unpack("orders", "flowable-8.jar", "spring-core-7.jar");
        var inventory = unpack("inventory", "spring-core-7.jar", "zeta-1.jar");

        assertThat(SharedCache.sharedLibraries(List.of(orders, inventory)))
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .containsExactly("spring-core-7.jar");
    }

    private Application unpack(String name, String... libraries) throws IOException {
        return unpacking().unpack(name, executableJar(name, libraries)).orElseThrow();
    }

    private Unpacking unpacking() {
        return new Unpacking(directory.resolve("lib"), directory.resolve("apps"));
    }

    private Path executableJar(String name, String... libraries) throws IOException {
        var jar = directory.resolve(name + "-0.1.0-SNAPSHOT.jar");
        var manifest = manifest(Map.of("Start-Class", "io.entrepot.Orders"));
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new ZipEntry("BOOT-INF/classes/io/entrepot/"));
            add(out, "BOOT-INF/classes/io/entrepot/Orders.class");
            for (var library : libraries) {
                add(out, "BOOT-INF/lib/" + library);
            }
        }
        return jar;
    }

    private static void add(JarOutputStream out, String entry) throws IOException {
        out.putNextEntry(new ZipEntry(entry));
        out.write(entry.getBytes(StandardCharsets.UTF_8));
    }

    private static Manifest manifest(Map<String, String> attributes) {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        return manifest;
    }
}
