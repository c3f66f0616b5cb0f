package io.entrepot.local;

import io.entrepot.local.component.Component;
import io.entrepot.local.component.Directories;
import io.entrepot.local.component.Ports;
import io.entrepot.local.component.Site;
import io.entrepot.local.process.Launches;
import io.entrepot.local.process.Orphans;
import io.entrepot.local.process.RunDirectory;
import io.entrepot.local.process.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The state directory, claimed and tidied, and the site that stands on it. */
record Ground(Site site, RunDirectory run) {

    /** What clearing the state leaves: the lock that is held, and what can be used again. */
    private static final Set<String> KEPT = Set.of("run", "cache");

    static Ground prepare(List<Component> declared, Options options, Progress progress) {
        try {
            var run = RunDirectory.claim(options.state());
            endOrphans(options.state(), run, progress);
            if (options.fresh()) {
                clear(options.state());
            }
            return new Ground(site(declared, options, run), run);
        } catch (IOException e) {
            throw new StartFailure("The state directory %s cannot be used: %s".formatted(options.state(), e), e);
        }
    }

    private static Site site(List<Component> declared, Options options, RunDirectory run) throws IOException {
        var launches = Launches.withFreshLogs(options.state().resolve("logs"), run);
        return new Site(
                options.repository(),
                options.state(),
                Files.createDirectories(options.cache()),
                ports(declared, options),
                System.getenv(),
                launches);
    }

    private static Ports ports(List<Component> declared, Options options) {
        var ports = new LinkedHashMap<String, Integer>();
        declared.forEach(component -> ports.putAll(component.ports()));
        return options.freePorts() ? Ports.free(ports) : Ports.declared(ports, options.portOffset(), System.getenv());
    }

    private static void endOrphans(Path state, RunDirectory run, Progress progress) throws IOException {
        try {
            var ended = Orphans.end(state, run);
            if (!ended.isEmpty()) {
                progress.note("ended what an earlier, killed launcher had left: " + String.join(", ", ended));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while ending processes of an earlier start.", e);
        }
    }

    private static void clear(Path state) throws IOException {
        try (var entries = Files.list(state)) {
            for (var entry : entries.toList()) {
                if (!KEPT.contains(entry.getFileName().toString())) {
                    Directories.delete(entry);
                }
            }
        }
    }

    void requireFreePorts(List<Component> components) {
        site.ports()
                .requireFree(components.stream()
                        .map(Component::ports)
                        .map(Map::keySet)
                        .flatMap(Set::stream)
                        .toList());
    }

    void release() {
        try {
            for (var name : RunDirectory.children(site.state()).keySet()) {
                run.forget(name);
            }
            run.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
