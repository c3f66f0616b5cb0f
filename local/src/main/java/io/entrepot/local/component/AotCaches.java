package io.entrepot.local.component;

import io.entrepot.local.aot.Application;
import io.entrepot.local.aot.SharedCache;
import io.entrepot.local.aot.Unpacking;
import io.entrepot.local.process.Command;
import io.entrepot.local.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Unpacks the services' jars and makes the ahead-of-time caches that let them start in half the time. */
public final class AotCaches implements Component {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** A rehearsal needs no database, broker or identity provider: what reaches for one at start is told not to. */
    private static final Map<String, String> WITHOUT_INFRASTRUCTURE = Map.of(
            "SPRING_FLYWAY_ENABLED", "false",
            "SERVER_PORT", "0");

    private final Map<String, List<Program.Executable>> groups = new LinkedHashMap<>();
    private final Map<String, List<String>> starts = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "aot-cache";
    }

    @Override
    public List<String> waitsFor() {
        return List.of();
    }

    /** Applications of one group share a cache, so a group should have most of its libraries in common. */
    void add(String group, Program.Executable program) {
        groups.computeIfAbsent(group, name -> new ArrayList<>()).add(program);
    }

    /** How an application is started, known once this component is ready. */
    List<String> start(String application) {
        var arguments = starts.get(application);
        if (arguments == null) {
            throw new StartFailure(application + " is built, but not as an executable jar. Build it again with ./run.");
        }
        return arguments;
    }

    @Override
    public String start(Site site) throws IOException, InterruptedException {
        var notes = new ArrayList<String>();
        for (var group : groups.entrySet()) {
            var applications = unpack(site, group.getValue());
            if (!applications.isEmpty()) {
                notes.add(group.getKey() + ": " + prepare(site, group.getKey(), applications));
            }
        }
        return String.join(", ", notes);
    }

    /** All that are built, not only those that start now: what they share decides which cache fits. */
    private static List<Application> unpack(Site site, List<Program.Executable> programs) throws IOException {
        var unpacking = new Unpacking(site.cache().resolve("lib"), site.stateDirectory("apps"));
        var applications = new ArrayList<Application>();
        for (var program : programs) {
            if (Files.exists(program.jar(site))) {
                unpacking.unpack(program.artifact(), program.jar(site)).ifPresent(applications::add);
            }
        }
        return applications;
    }

    private String prepare(Site site, String group, List<Application> applications)
            throws IOException, InterruptedException {
        var cache = SharedCache.of(group, applications, site.cache().resolve("aot"), Jvm.SMALL);
        var note = cache.exists() ? "kept" : make(site, group, cache);
        applications.forEach(application -> starts.put(application.name(), cache.start(application)));
        return note;
    }

    /** Without a cache everything still works, only slower; the reader is told. */
    private static String make(Site site, String group, SharedCache cache) throws IOException, InterruptedException {
        var partial = Path.of(cache.file() + ".part");
        try {
            rehearse(site, group, cache, partial);
            run(site, "aot-cache-" + group + "-proof", cache.proof(partial), Map.of());
            cache.adopt(partial);
            return "made";
        } catch (StartFailure e) {
            Files.deleteIfExists(partial);
            return "not made, services start slower (see logs/aot-cache-" + group + "*.log)";
        }
    }

    private static void rehearse(Site site, String group, SharedCache cache, Path output)
            throws IOException, InterruptedException {
        try {
            run(site, "aot-cache-" + group, cache.rehearsal(output), WITHOUT_INFRASTRUCTURE);
        } catch (StartFailure e) {
            if (!Files.exists(output)) { // even a start that fails half-way leaves a cache of what it reached
                throw e;
            }
        }
    }

    private static void run(Site site, String name, List<String> arguments, Map<String, String> environment)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of(site.java().toString()));
        command.addAll(Jvm.SMALL);
        command.addAll(arguments);
        site.runToEnd(name, new Command(command, environment), LIMIT);
    }
}
